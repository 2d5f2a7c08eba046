"""Crisis pages: who to call now, on one small page without any script."""
