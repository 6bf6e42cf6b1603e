/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-distributions.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "core/san-incomplete.h"

static gboolean
is_probability (double p)
{
  return p > 0 && p < 1;
}

double
san_normal_lower_tail (double z)
{
  return gsl_cdf_ugaussian_P (z);
}

double
san_normal_upper_tail (double z)
{
  return gsl_cdf_ugaussian_Q (z);
}

double
san_normal_two_sided (double z)
{
  return 2 * gsl_cdf_ugaussian_Q (fabs (z));
}

double
san_normal_quantile (double p)
{
  return is_probability (p) ? gsl_cdf_ugaussian_Pinv (p) : NAN;
}

double
san_student_two_sided (double t,
                       double df)
{
  double square = t * t;

  if (isnan (t) || !(df > 0))
    return NAN;
  if (!isfinite (square))
    return 0;

  return san_incomplete_beta (df / (df + square), square / (df + square), df / 2, 0.5);
}

/* The t with P(|T| > t) = p; t² = df (1 − x) / x for the x of the incomplete beta function. */
static double
student_two_sided_quantile (double p,
                            double df)
{
  return sqrt (df) * exp (-san_incomplete_beta_logit (p, df / 2, 0.5) / 2);
}

double
san_student_quantile (double p,
                      double df)
{
  if (!is_probability (p) || !(df > 0))
    return NAN;
  if (p == 0.5)
    return 0;

  return p < 0.5 ? -student_two_sided_quantile (2 * p, df)
                 : student_two_sided_quantile (2 * (1 - p), df);
}

double
san_chi2_lower_tail (double x,
                     double df)
{
  return x >= 0 && df > 0 ? san_incomplete_gamma (x / 2, df / 2, FALSE) : NAN;
}

double
san_chi2_upper_tail (double x,
                     double df)
{
  return x >= 0 && df > 0 ? san_incomplete_gamma (x / 2, df / 2, TRUE) : NAN;
}

double
san_chi2_quantile (double p,
                   double df)
{
  return is_probability (p) && df > 0 ? 2 * san_incomplete_gamma_inverse (p, df / 2, FALSE) : NAN;
}

double
san_chi2_upper_quantile (double q,
                         double df)
{
  return is_probability (q) && df > 0 ? 2 * san_incomplete_gamma_inverse (q, df / 2, TRUE) : NAN;
}

double
san_f_upper_tail (double f,
                  double df1,
                  double df2)
{
  double numerator = df1 * f;

  if (!(f >= 0 && df1 > 0 && df2 > 0))
    return NAN;
  if (!isfinite (numerator))
    return 0;

  return san_incomplete_beta (df2 / (df2 + numerator), numerator / (df2 + numerator),
                              df2 / 2, df1 / 2);
}

double
san_beta_quantile (double p,
                   double a,
                   double b)
{
  if (!(is_probability (p) && a > 0 && b > 0))
    return NAN;

  return 1 / (1 + exp (-san_incomplete_beta_logit (p, a, b)));
}

double
san_beta_upper_quantile (double q,
                         double a,
                         double b)
{
  if (!(is_probability (q) && a > 0 && b > 0))
    return NAN;

  /* The complement of a beta variable is a beta variable with the parameters exchanged. */
  return 1 / (1 + exp (san_incomplete_beta_logit (q, b, a)));
}

double
san_confidence_z (double confidence)
{
  return -san_normal_quantile ((1 - confidence) / 2);
}

double
san_confidence_t (double confidence,
                  double df)
{
  if (!is_probability (confidence) || !(df > 0))
    return NAN;

  return student_two_sided_quantile (1 - confidence, df);
}
