/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-incomplete.h"

#include <float.h>
#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

/* About the square root of the largest parameter is needed close to the mean, a hundred elsewhere.
 * The conditions that end the loops are negated so that a NaN ends them too. */
#define MAX_TERMS 1000000

#define MAX_NEWTON_STEPS 200

/* Logarithms of what a double can hold. */
#define LARGEST_LOG 700.0

/* Above this the Wilson–Hilferty formula, whose relative error falls as a^(−3/2), is exact. */
#define LARGE_SHAPE 1e9

/* A tail of a distribution over an unbounded variable u. */
typedef struct
{
  double log_tail;    /* logarithm of the probability */
  double log_density; /* logarithm of the density of u */
} Tail;

/* ln ((mean + difference) / mean), without cancellation when the difference is small. */
static double
log_ratio (double mean,
           double difference,
           double value)
{
  return fabs (difference) < mean / 2 ? log1p (difference / mean) : log (value / mean);
}

/* ln (x^a y^b / B(a, b)). It is taken relative to its value at the mean: logarithms of gamma
 * functions of large arguments would cost as many digits as the arguments have. */
static double
log_beta_power (double x,
                double y,
                double a,
                double b)
{
  double x_mean = a / (a + b);
  double y_mean = b / (a + b);
  double difference = x < y ? x - x_mean : y_mean - y;
  double scale = sqrt (a * y_mean / (2 * G_PI)) * gsl_sf_gammastar (a + b)
                 / (gsl_sf_gammastar (a) * gsl_sf_gammastar (b));

  return log (scale) + a * log_ratio (x_mean, difference, x)
         + b * log_ratio (y_mean, -difference, y);
}

/* x^a y^b / B(a, b) divided by I_x(a, b), for x below about the mean, where this converges. */
static double
beta_fraction (double x,
               double y,
               double a,
               double b)
{
  double difference = a * y - b * x;
  double fraction = a * (difference + 1) / (a + 1);
  double c = fraction;
  double d = 0;

  for (int m = 1; m < MAX_TERMS; m++)
    {
      double divisor = a + 2.0 * m - 1;
      double numerator = (a + m - 1) / divisor * ((a + b + m - 1) / divisor) * m * (b - m) * x * x;
      double denominator = m + m * (b - m) * x / divisor
                           + (a + m) * (difference + 1 + m * (1 + y)) / (a + 2.0 * m + 1);
      double factor;

      d = 1 / (denominator + numerator * d);
      c = denominator + numerator / c;
      factor = c * d;
      fraction *= factor;
      if (!(fabs (factor - 1) > DBL_EPSILON))
        return fraction;
    }

  return NAN;
}

static gboolean
is_lower_beta (double x,
               double a,
               double b)
{
  return x < (a + 1) / (a + b + 2);
}

double
san_incomplete_beta (double x,
                     double y,
                     double a,
                     double b)
{
  if (x <= 0)
    return 0;
  if (y <= 0)
    return 1;

  if (is_lower_beta (x, a, b))
    return exp (log_beta_power (x, y, a, b)) / beta_fraction (x, y, a, b);

  return 1 - exp (log_beta_power (x, y, a, b)) / beta_fraction (y, x, b, a);
}

/* @logit is the variable; the power term is its density. */
static Tail
beta_tail (double logit,
           double a,
           double b)
{
  double x = 1 / (1 + exp (-logit));
  double y = 1 / (1 + exp (logit));
  Tail tail;

  tail.log_density = log_beta_power (x, y, a, b);
  if (is_lower_beta (x, a, b))
    tail.log_tail = tail.log_density - log (beta_fraction (x, y, a, b));
  else
    tail.log_tail = log1p (-exp (tail.log_density) / beta_fraction (y, x, b, a));

  return tail;
}

/* ln (x^a e^(−x) / Γ(a)), relative to its value at a for the same reason. */
static double
log_gamma_power (double x,
                 double a)
{
  double t = (x - a) / a;
  double exponent = fabs (t) < 0.5 ? gsl_sf_log_1plusx_mx (t) : log (x / a) - t;

  return log (a / (2 * G_PI)) / 2 - log (gsl_sf_gammastar (a)) + a * exponent;
}

/* P(a, x) divided by x^a e^(−x) / Γ(a), for x < a + 1. */
static double
gamma_series (double x,
              double a)
{
  double term = 1 / a;
  double sum = term;

  for (int m = 1; m < MAX_TERMS; m++)
    {
      term *= x / (a + m);
      sum += term;
      if (!(term > sum * DBL_EPSILON / 4))
        return sum;
    }

  return NAN;
}

/* x^a e^(−x) / Γ(a) divided by Q(a, x), for x ≥ a + 1. */
static double
gamma_fraction (double x,
                double a)
{
  double fraction = x - a + 1;
  double c = fraction;
  double d = 0;

  for (int m = 1; m < MAX_TERMS; m++)
    {
      double numerator = m * (a - m);
      double denominator = x - a + 2.0 * m + 1;
      double factor;

      d = 1 / (denominator + numerator * d);
      c = denominator + numerator / c;
      factor = c * d;
      fraction *= factor;
      if (!(fabs (factor - 1) > DBL_EPSILON))
        return fraction;
    }

  return NAN;
}

double
san_incomplete_gamma (double   x,
                      double   a,
                      gboolean upper)
{
  double power;

  if (x <= 0)
    return upper ? 1 : 0;
  if (!isfinite (x))
    return upper ? 0 : 1;

  power = exp (log_gamma_power (x, a));
  if (x < a + 1)
    return upper ? 1 - power * gamma_series (x, a) : power * gamma_series (x, a);

  return upper ? power / gamma_fraction (x, a) : 1 - power / gamma_fraction (x, a);
}

/* ln x is the variable; the power term is its density. */
static Tail
gamma_tail (double   log_x,
            double   a,
            gboolean upper)
{
  double x = exp (log_x);
  gboolean is_lower = x < a + 1;
  double log_ratio_of_tail = is_lower ? log (gamma_series (x, a)) : -log (gamma_fraction (x, a));
  Tail tail;

  tail.log_density = log_gamma_power (x, a);
  tail.log_tail = tail.log_density + log_ratio_of_tail;
  if (is_lower == upper)
    tail.log_tail = log1p (-exp (tail.log_tail));

  return tail;
}

/* Newton's method for the logarithm of the tail. Both variables have a log-concave density, so the
 * logarithm of either tail is concave: one step may pass the root, all the following ones come
 * nearer from the same side, and no bracket is needed.
 *
 * Returns: the next position */
static double
newton_step (const Tail *tail,
             double      log_p,
             double      position,
             gboolean    falling)
{
  double step = (tail->log_tail - log_p) * exp (tail->log_tail - tail->log_density);

  return CLAMP (falling ? position + step : position - step, -LARGEST_LOG, LARGEST_LOG);
}

static gboolean
is_settled (double position,
            double next)
{
  return fabs (next - position) <= 1e-14 * MAX (1, fabs (next));
}

double
san_incomplete_beta_logit (double p,
                           double a,
                           double b)
{
  double position = log (a / b) + gsl_cdf_ugaussian_Pinv (p) * sqrt (1 / a + 1 / b);

  position = CLAMP (position, -LARGEST_LOG, LARGEST_LOG);
  for (int i = 0; i < MAX_NEWTON_STEPS; i++)
    {
      Tail tail = beta_tail (position, a, b);
      double next = newton_step (&tail, log (p), position, FALSE);

      if (is_settled (position, next))
        return fabs (next) < LARGEST_LOG ? next : NAN;
      position = next;
    }

  return NAN;
}

/* The cube root of a gamma variable is almost normal. */
static double
wilson_hilferty (double   p,
                 double   a,
                 gboolean upper)
{
  double z = upper ? gsl_cdf_ugaussian_Qinv (p) : gsl_cdf_ugaussian_Pinv (p);
  double root = 1 - 1 / (9 * a) + z / (3 * sqrt (a));

  return a * root * root * root;
}

double
san_incomplete_gamma_inverse (double   p,
                              double   a,
                              gboolean upper)
{
  double start = wilson_hilferty (p, a, upper);
  double position = log (MAX (start, a / 1e3));

  if (a > LARGE_SHAPE)
    return start;

  for (int i = 0; i < MAX_NEWTON_STEPS; i++)
    {
      Tail tail = gamma_tail (position, a, upper);
      double next = newton_step (&tail, log (p), position, upper);

      if (is_settled (position, next))
        return fabs (next) < LARGEST_LOG ? exp (next) : NAN;
      position = next;
    }

  return NAN;
}
