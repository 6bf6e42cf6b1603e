/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-labels.h"

#include <math.h>
#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR 2100

/* Beginnings of the words, in small letters, of every language. */
static const char *const months[] = {
  "янв|jan|студз|қаң", "фев|feb|лют|ақп",  "мар|mar|сак|нау",    "апр|apr|крас|сәу",
  "май|мая|may|тра|мам", "июн|jun|чэр|мау", "июл|jul|ліп|шіл",   "авг|aug|жні|там",
  "сен|sep|вер|қыр",   "окт|oct|кас|қаз",  "ноя|nov|ліс|қар",    "дек|dec|сне|жел",
};
static const char *const weekdays[] = {
  "пон|пн|mon|пан|дүй", "вт|tue|аўт|сей", "ср|wed|сер|сәр", "чет|чт|thu|чац|чц|бей",
  "пят|пт|fri|пят|жұм", "суб|сб|sat|сен", "вос|вс|sun|няд|нд|жек",
};
static const char *const seasons[] = {
  "зим|win|қыс", "вес|spr|вяс|көк", "лет|sum|лета|жаз", "осе|aut|fall|вос|күз",
};
static const char *const roman[] = {
  "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
};

static char *
fold (const char *label)
{
  g_autofree char *valid = g_utf8_make_valid (label, -1);
  char *folded = g_utf8_strdown (valid, -1);

  return g_strstrip (folded);
}

static gboolean
begins_with_one_of (const char *folded,
                    const char *beginnings)
{
  g_auto(GStrv) words = g_strsplit (beginnings, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
all_begin (char *const       *folded,
           gsize              n,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n; i++)
    {
      gboolean found = FALSE;

      for (gsize k = 0; k < n_words && !found; k++)
        found = begins_with_one_of (folded[i], words[k]);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

static gboolean
counts_in_roman (char *const *folded,
                 gsize        n)
{
  for (gsize i = 0; i < n; i++)
    if (i >= G_N_ELEMENTS (roman) || strcmp (folded[i], roman[i]) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_quarter (const char *folded)
{
  const gboolean short_form = folded[0] == 'q' && folded[1] >= '1' && folded[1] <= '4'
                              && folded[2] == '\0';

  return short_form || strstr (folded, "квартал") != NULL || strstr (folded, "quarter") != NULL
         || strstr (folded, "тоқсан") != NULL;
}

/* "8:00", "08:00", "8 ч", "8 h" */
static gboolean
is_hour (const char *folded)
{
  char *end;
  const guint64 hour = g_ascii_strtoull (folded, &end, 10);

  if (end == folded || hour > 24)
    return FALSE;
  if (end[0] == ':')
    return g_ascii_isdigit (end[1]) && g_ascii_isdigit (end[2]) && end[3] == '\0';

  g_strstrip (end);
  return g_str_has_prefix (end, "ч") || strcmp (end, "h") == 0;
}

static gboolean
all_are (char *const *folded,
         gsize        n,
         gboolean   (*is) (const char *folded))
{
  for (gsize i = 0; i < n; i++)
    if (!is (folded[i]))
      return FALSE;

  return TRUE;
}

static const char *
skip_dash (const char *text)
{
  static const char *const dashes[] = { "–", "—", "-", "−", "…", "..." };

  while (*text == ' ')
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (text, dashes[i]))
      {
        text += strlen (dashes[i]);
        while (*text == ' ')
          text++;
        return text;
      }

  return NULL;
}

/* A number of digits with a decimal comma or point; @end is behind it. */
static gboolean
read_number (const char  *text,
             double      *number,
             const char **end)
{
  const char *c = text;
  g_autofree char *digits = NULL;

  while (g_ascii_isdigit (*c))
    c++;
  if (c == text)
    return FALSE;
  if ((*c == ',' || *c == '.') && g_ascii_isdigit (c[1]))
    for (c++; g_ascii_isdigit (*c);)
      c++;

  digits = g_strndup (text, (gsize) (c - text));
  g_strdelimit (digits, ",", '.');
  *number = g_ascii_strtod (digits, NULL);
  *end = c;
  return TRUE;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* A year and at most the word or its short form. */
static gboolean
ends_year (const char *rest)
{
  static const char *const words[] = { "", "г", "г.", "гг", "гг.", "год", "годы", "жыл", "ж.",
                                       "year" };

  while (*rest == ' ')
    rest++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (rest, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_year (double      number,
         const char *start,
         const char *end)
{
  return end - start == 4 && number >= FIRST_YEAR && number <= LAST_YEAR;
}

gboolean
san_label_get_year (const char *label,
                    int        *year)
{
  g_autofree char *folded = NULL;
  const char *end, *second, *second_end;
  double first, last;

  g_return_val_if_fail (label != NULL && year != NULL, FALSE);

  folded = fold (label);
  if (!read_number (folded, &first, &end) || !is_year (first, folded, end))
    return FALSE;
  *year = (int) first;
  second = skip_dash (end);
  if (second == NULL)
    return ends_year (end);

  return read_number (second, &last, &second_end) && is_year (last, second, second_end)
         && last > first && ends_year (second_end);
}

gboolean
san_label_get_bounds (const char *label,
                      double     *lower,
                      double     *upper)
{
  static const char *const up_to = "до |менее |меньше |младше |моложе |<|≤|up to |under |below "
                                   "|less than |да ";
  static const char *const over = "свыше |старше |более |больше |>|≥|over |above |more than "
                                  "|звыш ";
  static const char *const and_over = "и |+|and |лет и |years and |жас және |және |і ";
  g_autofree char *folded = NULL;
  const char *number, *end, *second;
  gboolean is_below, is_above;
  double first;

  g_return_val_if_fail (label != NULL && lower != NULL && upper != NULL, FALSE);

  folded = fold (label);
  is_below = begins_with_one_of (folded, up_to);
  is_above = !is_below && begins_with_one_of (folded, over);
  number = is_below || is_above ? strpbrk (folded, "0123456789") : folded;
  if (number == NULL || !read_number (number, &first, &end))
    return FALSE;

  *lower = is_below ? NAN : first;
  *upper = is_below ? first : NAN;
  if (is_below || is_above)
    return !has_digit (end);

  second = skip_dash (end);
  if (second != NULL)
    return read_number (second, upper, &end) && *upper > first && !has_digit (end);

  while (*end == ' ')
    end++;
  return begins_with_one_of (end, and_over) && !has_digit (end);
}

static gboolean
is_any_year (const char *folded)
{
  int year;

  return san_label_get_year (folded, &year);
}

static gboolean
are_intervals (char *const *folded,
               gsize        n)
{
  gboolean closed = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      double lower, upper;

      if (!san_label_get_bounds (folded[i], &lower, &upper))
        return FALSE;
      closed = closed || (!isnan (lower) && !isnan (upper));
    }

  return closed;
}

static SanLabelsKind
kind_of (char *const *folded,
         gsize        n)
{
  if (n < 2)
    return SAN_LABELS_OTHER;
  if (all_are (folded, n, is_any_year))
    return SAN_LABELS_YEARS;
  if (all_are (folded, n, is_hour))
    return SAN_LABELS_HOURS;
  if (all_are (folded, n, is_quarter) || all_begin (folded, n, seasons, G_N_ELEMENTS (seasons))
      || (n == 4 && counts_in_roman (folded, n)))
    return SAN_LABELS_QUARTERS;
  if (all_begin (folded, n, months, G_N_ELEMENTS (months))
      || (n == 12 && counts_in_roman (folded, n)))
    return SAN_LABELS_MONTHS;
  if (all_begin (folded, n, weekdays, G_N_ELEMENTS (weekdays)))
    return SAN_LABELS_WEEKDAYS;
  if (are_intervals (folded, n))
    return SAN_LABELS_INTERVALS;

  return SAN_LABELS_OTHER;
}

SanLabelsKind
san_labels_recognise (const char *const *labels,
                      gsize              n)
{
  g_auto(GStrv) folded = NULL;

  g_return_val_if_fail (labels != NULL || n == 0, SAN_LABELS_OTHER);

  folded = g_new0 (char *, n + 1);
  for (gsize i = 0; i < n; i++)
    folded[i] = fold (labels[i]);

  return kind_of (folded, n);
}
