"""python3 sklearn-tfidf.py FOLDER: tf-idf of the documents of sentences-*.tsv by scikit-learn, words by jieba, one thread."""
import glob
import logging
import sys

import jieba
from sklearn.feature_extraction.text import TfidfVectorizer

jieba.setLogLevel(logging.WARNING)
documents = {}
for name in sorted(glob.glob(sys.argv[1] + "/sentences-*.tsv")):
    with open(name, encoding="utf-8") as lines:
        for line in lines:
            document, _, _, text = line.rstrip("\n").split("\t", 3)
            documents.setdefault(document, []).append(text)
matrix = TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, lowercase=False).fit_transform(
    "\n".join(sentences) for sentences in documents.values()
)
print("documents %d, words %d, weights %d" % (matrix.shape[0], matrix.shape[1], matrix.nnz))
