/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-number.h"

#include <math.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Any bytes are refused or give a number, never NaN, whose text reads back as the same double. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *written = NULL;
  double value = 77, back = 78;

  if (!san_number_parse (text, &value))
    {
      g_assert_cmpfloat (value, ==, 77);
      return 0;
    }

  g_assert_false (isnan (value));
  written = san_number_to_string (value);
  g_assert_true (san_number_parse (written, &back));
  g_assert_true (back == value);

  return 0;
}
