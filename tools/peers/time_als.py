"""The other side of `market bench als`: fits the matrix with implicit when a line asks for it, and answers with
the mean seconds of an iteration after the first. Arguments: folder of the matrix, products, threads."""

import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as implicit asks for: it has threads of its own

import numpy
import scipy.sparse
from implicit.cpu.als import AlternatingLeastSquares

# See AlsBench; implicit takes the confidence itself from the matrix.
CONFIDENCE = 10
REGULARISATION = 10


def main(folder, products, threads):
    starts = numpy.fromfile(os.path.join(folder, "starts"), dtype="<i4")
    columns = numpy.fromfile(os.path.join(folder, "columns"), dtype="<i4")
    evidence = numpy.fromfile(os.path.join(folder, "evidence"), dtype="<f4")
    matrix = scipy.sparse.csr_matrix((1 + CONFIDENCE * evidence, columns, starts), shape=(len(starts) - 1, products))
    for line in sys.stdin:
        dimensions, iterations = map(int, line.split())
        print(seconds_of_iteration(matrix, dimensions, iterations, threads), flush=True)


def seconds_of_iteration(matrix, dimensions, iterations, threads):
    seconds = []
    model = AlternatingLeastSquares(
        factors=dimensions,
        regularization=REGULARISATION,
        dtype=numpy.float32,
        use_native=True,
        use_cg=True,
        iterations=1 + iterations,
        num_threads=threads,
        random_state=1,
    )
    model.cg_steps = 3
    model.fit(matrix, show_progress=False, callback=lambda number, took, loss: seconds.append(took))
    return sum(seconds[1:]) / iterations


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
