"""What Chinese text says: normalised spelling, sentences, quantities and dates, names, phrases, words."""
