/* The products of vectors and matrices that numpy is linked to, in the plainest form: Dateline multiplies none, but numpy
   does not load without them, and the library that its wheels bring is large (see blas.py). What solves equations
   (LAPACK) is not here: whoever calls it is told so, and stopped. */

#include <complex.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NAME(name) scipy_cblas_##name##64_

enum { ROWS = 101, PLAIN = 111, CONJUGATE = 113, UPPER = 121 };

typedef int64_t count;
typedef float complex c32;
typedef double complex c64;

static count first(count n, count step) { return step < 0 ? (1 - n) * step : 0; }

/* Where row i, column k of a matrix lies that may be stored by rows or columns, and may be turned. */
static count at(int order, int turned, count lead, count i, count k)
{
    return (order == ROWS) == (turned == PLAIN) ? i * lead + k : k * lead + i;
}

/* Numbers come as they are, complex ones by their address. */
#define ALL(letter, type, scalar, number, conjugate)                                                                      \
    void NAME(letter##axpy)(count n, scalar a, const type *x, count dx, type *y, count dy)                                \
    {                                                                                                                     \
        x += first(n, dx), y += first(n, dy);                                                                             \
        for (count i = 0; i < n; i++) y[i * dy] += number(type, a) * x[i * dx];                                           \
    }                                                                                                                     \
    void NAME(letter##gemv)(int order, int turned, count m, count n, scalar a, const type *A, count lead, const type *x,  \
                            count dx, scalar b, type *y, count dy)                                                        \
    {                                                                                                                     \
        count rows = turned == PLAIN ? m : n, columns = turned == PLAIN ? n : m;                                          \
        x += first(columns, dx), y += first(rows, dy);                                                                    \
        for (count i = 0; i < rows; i++) {                                                                                \
            type sum = 0;                                                                                                 \
            for (count k = 0; k < columns; k++) {                                                                         \
                type v = A[at(order, turned, lead, i, k)];                                                                \
                sum += (turned == CONJUGATE ? conjugate(v) : v) * x[k * dx];                                              \
            }                                                                                                             \
            type kept = number(type, b) == 0 ? 0 : number(type, b) * y[i * dy];                                           \
            y[i * dy] = number(type, a) * sum + kept;                                                                     \
        }                                                                                                                 \
    }                                                                                                                     \
    void NAME(letter##gemm)(int order, int turnedA, int turnedB, count m, count n, count inner, scalar a, const type *A,  \
                            count leadA, const type *B, count leadB, scalar b, type *C, count leadC)                      \
    {                                                                                                                     \
        for (count i = 0; i < m; i++)                                                                                     \
            for (count j = 0; j < n; j++) {                                                                               \
                type sum = 0, *c = &C[at(order, PLAIN, leadC, i, j)];                                                     \
                for (count k = 0; k < inner; k++) {                                                                       \
                    type v = A[at(order, turnedA, leadA, i, k)], w = B[at(order, turnedB, leadB, k, j)];                  \
                    sum += (turnedA == CONJUGATE ? conjugate(v) : v) * (turnedB == CONJUGATE ? conjugate(w) : w);         \
                }                                                                                                         \
                *c = number(type, a) * sum + (number(type, b) == 0 ? 0 : number(type, b) * *c);                           \
            }                                                                                                             \
    }                                                                                                                     \
    void NAME(letter##syrk)(int order, int half, int turned, count n, count inner, scalar a, const type *A, count lead,   \
                            scalar b, type *C, count leadC)                                                               \
    {                                                                                                                     \
        for (count i = 0; i < n; i++)                                                                                     \
            for (count j = half == UPPER ? i : 0; j < (half == UPPER ? n : i + 1); j++) {                                 \
                type sum = 0, *c = &C[at(order, PLAIN, leadC, i, j)];                                                     \
                for (count k = 0; k < inner; k++)                                                                         \
                    sum += A[at(order, turned, lead, i, k)] * A[at(order, turned, lead, j, k)];                           \
                *c = number(type, a) * sum + (number(type, b) == 0 ? 0 : number(type, b) * *c);                           \
            }                                                                                                             \
    }

#define ITSELF(type, value) (value)
#define THERE(type, value) (*(const type *)(value))
#define SAME(value) (value)

ALL(s, float, float, ITSELF, SAME)
ALL(d, double, double, ITSELF, SAME)
ALL(c, c32, const void *, THERE, conjf)
ALL(z, c64, const void *, THERE, conj)

#define DOT(type, give, conjugate)                                                                                        \
    {                                                                                                                     \
        type sum = 0;                                                                                                     \
        x += first(n, dx), y += first(n, dy);                                                                             \
        for (count i = 0; i < n; i++) sum += conjugate(x[i * dx]) * y[i * dy];                                            \
        give sum;                                                                                                         \
    }

float NAME(sdot)(count n, const float *x, count dx, const float *y, count dy) DOT(float, return, SAME)
double NAME(ddot)(count n, const double *x, count dx, const double *y, count dy) DOT(double, return, SAME)
void NAME(cdotu_sub)(count n, const c32 *x, count dx, const c32 *y, count dy, c32 *to) DOT(c32, *to =, SAME)
void NAME(cdotc_sub)(count n, const c32 *x, count dx, const c32 *y, count dy, c32 *to) DOT(c32, *to =, conjf)
void NAME(zdotu_sub)(count n, const c64 *x, count dx, const c64 *y, count dy, c64 *to) DOT(c64, *to =, SAME)
void NAME(zdotc_sub)(count n, const c64 *x, count dx, const c64 *y, count dy, c64 *to) DOT(c64, *to =, conj)

#define MISSING(name)                                                                                                     \
    void scipy_##name##_64_(void)                                                                                         \
    {                                                                                                                     \
        fputs("dateline: numpy came without what solves equations (" #name ")\n", stderr);                               \
        abort();                                                                                                          \
    }

MISSING(ccopy) MISSING(cgelsd) MISSING(cgesdd) MISSING(cgesv) MISSING(cgetrf) MISSING(cheevd) MISSING(cpotrf)
MISSING(dcopy) MISSING(dgeev) MISSING(dgelsd) MISSING(dgeqrf) MISSING(dgesdd) MISSING(dgesv) MISSING(dgetrf)
MISSING(dorgqr) MISSING(dpotrf) MISSING(dsyevd) MISSING(scopy) MISSING(sgeev) MISSING(sgelsd) MISSING(sgesdd)
MISSING(sgesv) MISSING(sgetrf) MISSING(spotrf) MISSING(ssyevd) MISSING(zcopy) MISSING(zgeev) MISSING(zgelsd)
MISSING(zgeqrf) MISSING(zgesdd) MISSING(zgesv) MISSING(zgetrf) MISSING(zheevd) MISSING(zpotrf) MISSING(zungqr)
