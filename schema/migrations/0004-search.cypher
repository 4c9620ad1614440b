// Names in Latin letters, and all words of a record's names, for searches.
CREATE TEXT INDEX name_spelling_parts IF NOT EXISTS FOR (n:Name) ON (n.spelling);
CREATE TEXT INDEX name_words_parts IF NOT EXISTS FOR (n:Name) ON (n.words);

// Names that were loaded before have neither: every data set is to be loaded again, though its files are the same.
MATCH (d:DataSet)
SET d.filesDigest = '', d.contentDigest = null;
