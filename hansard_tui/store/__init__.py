"""What the reader made, which is never thrown away."""
