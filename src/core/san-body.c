/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-body.h"

#include "core/san-check.h"

#define LARGEST_MASS 700
#define SMALLEST_HEIGHT 30
#define LARGEST_HEIGHT 280

#define OVERWEIGHT 26
#define OBESITY_2 30
#define OBESITY_3 40

/* Square centimetres in a square metre. */
#define CM2_PER_M2 1e4

static SanBodyClass
classify (const SanQuetelet *quetelet)
{
  if (quetelet->index < quetelet->norm_lower)
    return SAN_BODY_UNDERWEIGHT;
  if (quetelet->index <= quetelet->norm_upper)
    return SAN_BODY_NORMAL;
  if (quetelet->index < OVERWEIGHT)
    return SAN_BODY_ABOVE_NORMAL;
  if (quetelet->index < OBESITY_2)
    return SAN_BODY_OBESITY_1;

  return quetelet->index <= OBESITY_3 ? SAN_BODY_OBESITY_2 : SAN_BODY_OBESITY_3;
}

static gboolean
check_range (double       value,
             double       lowest,
             double       highest,
             const char  *field,
             GError     **error)
{
  if (value >= lowest && value <= highest)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_OUT_OF_RANGE, field, -1, -1);
  return FALSE;
}

gboolean
san_quetelet_compute (double        mass,
                      double        height,
                      SanSex        sex,
                      SanQuetelet  *out_quetelet,
                      GError      **error)
{
  double square = height * height;
  SanQuetelet result;

  if (!san_check_value (mass, SAN_DOMAIN_POSITIVE, "mass", error)
      || !check_range (mass, 0, LARGEST_MASS, "mass", error)
      || !san_check_value (height, SAN_DOMAIN_DENOMINATOR, "height", error)
      || !check_range (height, SMALLEST_HEIGHT, LARGEST_HEIGHT, "height", error))
    return FALSE;

  /* Centimetres are squared before they become metres: 72.25 kg at 170 cm is 25 exactly. */
  result.index = mass * CM2_PER_M2 / square;
  result.norm_lower = sex == SAN_SEX_MALE ? 20 : 19;
  result.norm_upper = sex == SAN_SEX_MALE ? 25 : 24;
  result.mass_lower = result.norm_lower * square / CM2_PER_M2;
  result.mass_upper = result.norm_upper * square / CM2_PER_M2;
  result.body_class = classify (&result);
  result.overweight = result.index >= OVERWEIGHT;

  *out_quetelet = result;
  return TRUE;
}
