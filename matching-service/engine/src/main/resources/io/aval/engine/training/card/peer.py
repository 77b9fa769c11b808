"""Logistic regression of scikit-learn and XGBoost in given folds: prints name, mean AUC, mean ECE and seconds."""
import sys
import time
import warnings

warnings.filterwarnings("ignore")
try:
    import numpy as np
    from sklearn.compose import ColumnTransformer
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, QuantileTransformer
    from xgboost import XGBClassifier
except ImportError as e:
    sys.exit(f"{e}; install numpy, scikit-learn and xgboost, or leave --peer out")

folder = sys.argv[1]
with open(folder + "/rows.csv", encoding="utf-8") as f:
    kinds = f.readline().strip().split(",")
table = np.genfromtxt(folder + "/rows.csv", delimiter=",", skip_header=1)
folds = np.atleast_2d(np.genfromtxt(folder + "/folds.csv", delimiter=",", dtype=int))
x, y = table[:, :-1], table[:, -1].astype(int)
numbers = [i for i, kind in enumerate(kinds) if kind == "n"]
words = [i for i, kind in enumerate(kinds) if kind == "w"]


def logit():
    return make_pipeline(
        ColumnTransformer([
            ("n", make_pipeline(QuantileTransformer(output_distribution="normal"),
                                SimpleImputer(add_indicator=True)), numbers),
            ("w", make_pipeline(SimpleImputer(strategy="constant", fill_value=-1),
                                OneHotEncoder(handle_unknown="ignore")), words)]),
        LogisticRegression(C=0.1, max_iter=2000))


def boosted():
    return XGBClassifier(n_estimators=300, learning_rate=0.06, max_depth=6, subsample=0.8, colsample_bytree=0.5,
                         tree_method="hist", n_jobs=1, random_state=1)


def ece(p, y):
    order = np.argsort(p, kind="stable")
    return sum(len(b) * abs(p[b].mean() - y[b].mean()) for b in np.array_split(order, 10) if len(b)) / len(p)


for name, make in (("scikit-learn, logistic on normal quantiles", logit), ("XGBoost, 300 trees of depth 6", boosted)):
    aucs, eces, start = [], [], time.time()
    for fold in folds:
        p = np.zeros(len(y))
        for k in range(fold.max() + 1):
            model = make().fit(x[fold != k], y[fold != k])
            p[fold == k] = model.predict_proba(x[fold == k])[:, 1]
        aucs.append(roc_auc_score(y, p))
        eces.append(ece(p, y))
    print(name, np.mean(aucs), np.mean(eces), time.time() - start, sep="\t")
