"""Rules about links between records and quotes of facts."""
