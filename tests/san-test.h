/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

#include "core/san-error.h"

G_BEGIN_DECLS

/* Relative agreement; absolute where 0 is expected; NaN equals NaN. */
static inline gboolean
san_test_is_close (double actual,
                   double expected,
                   double tolerance)
{
  if (isnan (expected) || isnan (actual))
    return isnan (expected) && isnan (actual);
  if (isinf (expected) || isinf (actual))
    return expected == actual;
  if (expected == 0)
    return fabs (actual) <= tolerance;

  return fabs (actual - expected) <= tolerance * fabs (expected);
}

static inline void
san_test_close (const char *file,
                int         line,
                const char *function,
                const char *text,
                double      actual,
                double      expected,
                double      tolerance)
{
  g_autofree char *message = NULL;

  if (san_test_is_close (actual, expected, tolerance))
    return;

  message = g_strdup_printf ("%s is %.17g, expected %.17g within %g",
                             text, actual, expected, tolerance);
  g_assertion_message (G_LOG_DOMAIN, file, line, function, message);
}

static inline void
san_test_refusal (const char   *file,
                  int           line,
                  const char   *function,
                  const GError *error,
                  SanErrorCode  code,
                  const char   *field)
{
  g_autofree char *message = NULL;

  if (error != NULL && error->domain == SAN_ERROR && error->code == (int) code
      && g_strcmp0 (san_error_get_field (error), field) == 0)
    return;

  message = g_strdup_printf ("expected %s on %s, got %s (%s)", san_error_code_name ((int) code), field,
                             error != NULL ? san_error_code_name (error->code) : "no error",
                             error != NULL ? san_error_get_field (error) : "");
  g_assertion_message (G_LOG_DOMAIN, file, line, function, message);
}

/**
 * san_assert_close:
 * @actual: a computed number
 * @expected: the number it should be
 * @tolerance: largest difference, relative to @expected; absolute if @expected is 0
 *
 * NaN equals NaN and nothing else.
 */
#define san_assert_close(actual, expected, tolerance) \
  san_test_close (__FILE__, __LINE__, G_STRFUNC, #actual, (actual), (expected), (tolerance))

/**
 * san_assert_refused:
 * @error: a `GError *`
 * @code: the code it should have
 * @field: the field it should name
 */
#define san_assert_refused(error, code, field) \
  san_test_refusal (__FILE__, __LINE__, G_STRFUNC, (error), (code), (field))

G_END_DECLS
