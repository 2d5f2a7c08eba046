"""The library as one reader may see it, to pages made of blocks. No view checks anything."""
