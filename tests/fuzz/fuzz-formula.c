/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Any bytes are either refused with an error, or make a tree whose markup reads as an equal one. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *markup = g_strndup ((const char *) data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(SanFormula) formula = san_formula_parse (markup, &error);
  g_autoptr(SanFormula) symbol = NULL;
  g_autoptr(SanFormula) sum = NULL;
  g_autoptr(SanFormula) substituted = NULL;
  g_autoptr(SanFormula) again = NULL;
  g_autofree char *normal = NULL;

  if (formula == NULL)
    {
      g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
      return 0;
    }

  normal = san_formula_to_markup (formula);
  again = san_formula_new (normal);
  g_assert_true (san_formula_equal (formula, again));

  symbol = san_formula_new ("x");
  sum = san_formula_new ("1 - y");
  substituted = san_formula_substitute (formula, symbol, sum);
  g_assert_nonnull (substituted);

  return 0;
}
