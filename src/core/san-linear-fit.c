/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-linear-fit.h"

#include <math.h>

#include "core/san-distributions.h"
#include "core/san-error.h"
#include "core/san-sums.h"

/* Σ(x − mean_x)(y − mean_y), compensated */
static double
centred_products (const double *x,
                  const double *y,
                  gsize         n,
                  double        mean_x,
                  double        mean_y)
{
  SanAccumulator sum = { 0 };

  for (gsize i = 0; i < n; i++)
    san_accumulator_add (&sum, (x[i] - mean_x) * (y[i] - mean_y));
  return san_accumulator_total (&sum);
}

static double
residual_sd (const SanLinearFit *fit,
             const double       *x,
             const double       *y,
             gsize               n)
{
  SanAccumulator sum = { 0 };

  if (n <= 2)
    return NAN;
  for (gsize i = 0; i < n; i++)
    {
      double residual = (y[i] - fit->mean_y) - fit->slope * (x[i] - fit->mean_x);

      san_accumulator_add (&sum, residual * residual);
    }
  return sqrt (san_accumulator_total (&sum) / (double) (n - 2));
}

static gboolean
check_points (const double *x,
              const double *y,
              gsize         n,
              GError      **error)
{
  for (gsize i = 0; i < n; i++)
    if (!isfinite (x[i]) || !isfinite (y[i]))
      {
        san_error_set_at (error, SAN_ERROR_NOT_FINITE, isfinite (x[i]) ? "y" : "x", (int) i, -1);
        return FALSE;
      }
  if (n >= 2 && !san_is_constant (x, NULL, n))
    return TRUE;
  san_error_set_at (error, n < 2 ? SAN_ERROR_TOO_FEW_VALUES : SAN_ERROR_NO_VARIATION, "x", -1, -1);
  return FALSE;
}

gboolean
san_linear_fit_compute (const double  *x,
                        const double  *y,
                        gsize          n,
                        SanLinearFit  *out_fit,
                        GError       **error)
{
  SanLinearFit fit = { .n = (double) n };

  if (!check_points (x, y, n, error))
    return FALSE;

  fit.mean_x = san_sum (x, n) / fit.n;
  fit.mean_y = san_sum (y, n) / fit.n;
  fit.ss_x = centred_products (x, x, n, fit.mean_x, fit.mean_x);
  fit.slope = centred_products (x, y, n, fit.mean_x, fit.mean_y) / fit.ss_x;
  fit.intercept = fit.mean_y - fit.slope * fit.mean_x;
  fit.residual_sd = residual_sd (&fit, x, y, n);
  *out_fit = fit;
  return TRUE;
}

double
san_linear_fit_at (const SanLinearFit *fit,
                   double              x,
                   double              confidence,
                   double             *out_half_width)
{
  double distance = x - fit->mean_x;

  if (out_half_width != NULL)
    *out_half_width = fit->n <= 2 ? NAN
      : san_confidence_t (confidence, fit->n - 2) * fit->residual_sd
        * sqrt (1 / fit->n + distance * distance / fit->ss_x);
  return fit->mean_y + fit->slope * distance;
}
