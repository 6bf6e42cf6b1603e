/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-timing.h"

#include <stdlib.h>
#include <time.h>

double
san_timing_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare_times (const void *a,
               const void *b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

double
san_timing_median (double *times,
                   gsize   n)
{
  qsort (times, n, sizeof *times, compare_times);
  return times[n / 2];
}
