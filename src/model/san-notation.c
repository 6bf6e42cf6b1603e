/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-notation.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#define NO_BREAK_SPACE "\302\240"
#define MINUS_SIGN "\342\210\222"

/* A double holds 15 decimal digits for certain. Rounding starts from them, so that 1.005, which
 * is stored a little below, becomes 1.01 as on paper. */
#define SAFE_DIGITS 15
#define MAX_DECIMALS 9
/* What a pocket calculator would show of a quotient such as 100/3. */
#define QUOTIENT_DIGITS 8

static int
base_decimals (const SanNotation *notation,
               SanQuantity        quantity)
{
  int mean_decimals = notation != NULL ? notation->mean_decimals : 0;

  switch (quantity)
    {
    case SAN_QUANTITY_MEAN:
    case SAN_QUANTITY_DEVIATION:
      return mean_decimals > 0 ? mean_decimals : 2;
    case SAN_QUANTITY_ERROR:
      return mean_decimals > 0 ? mean_decimals + 1 : 2;
    case SAN_QUANTITY_RATE:
    case SAN_QUANTITY_PERCENT:
    case SAN_QUANTITY_ANGLE:
      return 1;
    case SAN_QUANTITY_COEFFICIENT:
    case SAN_QUANTITY_PROBABILITY:
      return 3;
    case SAN_QUANTITY_EXPECTED:
    case SAN_QUANTITY_STATISTIC:
    case SAN_QUANTITY_INDEX:
      return 2;
    case SAN_QUANTITY_GIVEN:
    case SAN_QUANTITY_COUNT:
    default:
      return 0;
    }
}

/* Decimals after which @value has @significant digits that are not leading zeros. */
static int
decimals_for_significance (double value,
                           int    significant)
{
  return significant - 1 - (int) floor (log10 (fabs (value)));
}

static int
given_decimals (double value)
{
  for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++)
    {
      double scaled = value * pow (10, decimals);

      if (fabs (scaled - nearbyint (scaled)) <= 1e-12 * fabs (scaled))
        return decimals;
    }
  return MAX (0, decimals_for_significance (value, QUOTIENT_DIGITS));
}

int
san_notation_decimals (const SanNotation *notation,
                       double             value,
                       SanQuantity        quantity)
{
  int decimals = base_decimals (notation, quantity);

  if (!isfinite (value) || value == 0)
    return quantity == SAN_QUANTITY_COUNT || quantity == SAN_QUANTITY_GIVEN ? 0 : decimals;
  if (quantity == SAN_QUANTITY_GIVEN)
    return given_decimals (value);
  if (quantity == SAN_QUANTITY_COUNT)
    return value == nearbyint (value) ? 0 : MIN (given_decimals (value), 2);

  if (notation != NULL)
    decimals = MAX (0, decimals + notation->extra_decimals);
  if (quantity == SAN_QUANTITY_RATE || quantity == SAN_QUANTITY_PERCENT)
    {
      if (fabs (value) < 0.1)
        decimals = MAX (decimals, decimals_for_significance (value, 2));
    }
  else if (quantity != SAN_QUANTITY_ANGLE)
    {
      decimals = MAX (decimals, decimals_for_significance (value, 2));
    }
  return decimals;
}

int
san_notation_common_decimals (const SanNotation *notation,
                              const double      *values,
                              gsize              n,
                              SanQuantity        quantity)
{
  int most = 4 + (notation != NULL ? MAX (0, notation->extra_decimals) : 0);
  double largest = 0;
  int decimals = 0;

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        decimals = MAX (decimals, san_notation_decimals (notation, values[i], quantity));
        largest = MAX (largest, fabs (values[i]));
      }
  most = MAX (most, san_notation_decimals (notation, largest, quantity));
  return MIN (decimals, most);
}

const char *
san_notation_decimal_mark (void)
{
  /* Translators: the decimal mark of your language */
  return C_("decimal mark", ".");
}

/* Rounds the digits "d.ddd…e±xx" of @scientific to @keep digits, halves up; the exponent grows
 * when all digits were nines. */
static void
round_digits (GString *digits,
              int      keep,
              int     *exponent)
{
  gboolean carry = digits->str[keep] >= '5';

  g_string_truncate (digits, (gsize) keep);
  for (int i = keep - 1; carry && i >= 0; i--)
    {
      carry = digits->str[i] == '9';
      digits->str[i] = carry ? '0' : (char) (digits->str[i] + 1);
    }
  if (carry)
    {
      g_string_prepend_c (digits, '1');
      *exponent += 1;
    }
}

/* The decimal digits of |value| rounded to @decimals, without a mark: "1241" and 2 for 12,41. */
static GString *
rounded_digits (double value,
                int    decimals)
{
  char buffer[64];
  GString *digits = g_string_new (NULL);
  int exponent;
  int keep;

  g_ascii_formatd (buffer, sizeof buffer, "%.14e", fabs (value));
  exponent = (int) g_ascii_strtoll (strchr (buffer, 'e') + 1, NULL, 10);
  g_string_append_c (digits, buffer[0]);
  g_string_append_len (digits, buffer + 2, SAFE_DIGITS - 1);

  keep = exponent + 1 + decimals;
  if (keep < 0)
    g_string_assign (digits, "0");
  else if (keep < SAFE_DIGITS)
    round_digits (digits, keep, &exponent);
  else
    while ((int) digits->len < keep)
      g_string_append_c (digits, '0');

  while ((int) digits->len < decimals + 1)
    g_string_prepend_c (digits, '0');
  return digits;
}

static gboolean
is_zero_text (const GString *digits)
{
  return strspn (digits->str, "0") == digits->len;
}

/* A space between groups of three, from five digits on. */
static void
append_grouped (GString    *text,
                const char *digits,
                gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (n > 4 && i > 0 && (n - i) % 3 == 0)
        g_string_append (text, NO_BREAK_SPACE);
      g_string_append_c (text, digits[i]);
    }
}

/* Returns: (transfer full): @value with exactly @decimals decimals in the interface's language */
char *
san_notation_format_decimals (double value,
                              int    decimals)
{
  g_autoptr(GString) digits = NULL;
  GString *text;
  gsize whole;

  if (!isfinite (value))
    return g_strdup ("–");

  decimals = CLAMP (decimals, 0, 15);
  digits = rounded_digits (value, decimals);
  text = g_string_new (value < 0 && !is_zero_text (digits) ? MINUS_SIGN : NULL);
  whole = digits->len - (gsize) decimals;
  append_grouped (text, digits->str, whole);
  if (decimals > 0)
    {
      g_string_append (text, san_notation_decimal_mark ());
      g_string_append (text, digits->str + whole);
    }
  return g_string_free (text, FALSE);
}

static void
append_superscript (GString *text,
                    int      number)
{
  static const char * const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  char buffer[16];

  g_snprintf (buffer, sizeof buffer, "%d", number);
  for (const char *p = buffer; *p != '\0'; p++)
    g_string_append (text, *p == '-' ? "⁻" : figures[*p - '0']);
}

static char *
format_scientific (double value,
                   int    decimals)
{
  int exponent = (int) floor (log10 (fabs (value)));
  int half = exponent / 2;
  /* In two steps, for 10⁻³²⁴ is 0 while a double can be as small. */
  double scaled = value / pow (10, half) / pow (10, exponent - half);
  g_autofree char *mantissa = san_notation_format_decimals (scaled, decimals);
  GString *text = g_string_new (mantissa);

  g_string_append (text, "·10");
  append_superscript (text, exponent);
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): @value as a student writes that kind of number */
char *
san_notation_format (const SanNotation *notation,
                     double             value,
                     SanQuantity        quantity)
{
  int decimals = san_notation_decimals (notation, value, quantity);

  if (isfinite (value) && value != 0 && (fabs (value) >= 1e15 || decimals > MAX_DECIMALS))
    return format_scientific (value, 2);
  return san_notation_format_decimals (value, decimals);
}

/* Returns: (transfer full): @text and @unit, spaced as the language wants */
char *
san_notation_join_unit (const char *text,
                        const char *unit)
{
  if (unit == NULL || *unit == '\0')
    return g_strdup (text);
  if (strcmp (unit, "°") == 0)
    return g_strconcat (text, unit, NULL);
  if (strcmp (unit, "%") == 0)
    /* Translators: a value with a percent sign, with a no-break space if your language has one */
    return g_strdup_printf (C_("unit", "%s%%"), text);
  if (strcmp (unit, "‰") == 0)
    /* Translators: a value with a per mille sign */
    return g_strdup_printf (C_("unit", "%s‰"), text);
  return g_strconcat (text, NO_BREAK_SPACE, unit, NULL);
}

char *
san_notation_bind_dashes (const char *text)
{
  static const char *const dashes[] = { "–", "—" };
  GString *bound = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      g_autofree char *loose = g_strconcat (" ", dashes[i], NULL);
      g_autofree char *tight = g_strconcat (NO_BREAK_SPACE, dashes[i], NULL);

      g_string_replace (bound, loose, tight, 0);
    }

  return g_string_free (bound, FALSE);
}

char *
san_notation_format_unit (const SanNotation *notation,
                          double             value,
                          SanQuantity        quantity,
                          const char        *unit)
{
  g_autofree char *text = san_notation_format (notation, value, quantity);

  return san_notation_join_unit (text, unit);
}

char *
san_notation_format_interval (const SanNotation *notation,
                              double             lower,
                              double             upper,
                              SanQuantity        quantity,
                              const char        *unit)
{
  const double ends[] = { lower, upper };
  int decimals = san_notation_common_decimals (notation, ends, G_N_ELEMENTS (ends), quantity);
  g_autofree char *from = san_notation_format_decimals (lower, decimals);
  g_autofree char *to = san_notation_format_decimals (upper, decimals);
  g_autofree char *to_unit = san_notation_join_unit (to, unit);

  /* Translators: an interval, as in “from 13.7 to 15.3 ‰” */
  return g_strdup_printf (_("from %s to %s"), from, to_unit);
}

char *
san_notation_format_p (const SanNotation *notation,
                       double             p)
{
  int decimals = 3 + (notation != NULL ? MAX (0, notation->extra_decimals) : 0);
  double smallest = pow (10, -decimals);
  g_autofree char *text = NULL;

  if (p < smallest)
    {
      text = san_notation_format_decimals (smallest, decimals);
      return g_strdup_printf ("p" NO_BREAK_SPACE "<" NO_BREAK_SPACE "%s", text);
    }
  text = san_notation_format_decimals (p, decimals);
  return g_strdup_printf ("p" NO_BREAK_SPACE "=" NO_BREAK_SPACE "%s", text);
}

static char *
unit_per (double base)
{
  g_autofree char *number = san_notation_format (NULL, base, SAN_QUANTITY_GIVEN);

  /* Translators: the unit of a rate, as in “50.9 per 10 000” */
  return g_strdup_printf (C_("unit", "per %s"), number);
}

char *
san_notation_base_unit (double base)
{
  if (base == 1)
    return g_strdup ("");
  if (base == 100)
    return g_strdup ("%");
  if (base == 1000)
    return g_strdup ("‰");
  return unit_per (base);
}

char *
san_notation_rate_unit (double base,
                        double highest_rate)
{
  return base > 1 && highest_rate > base ? unit_per (base) : san_notation_base_unit (base);
}
