/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-number.h"

#include <float.h>
#include <locale.h>
#include <math.h>

typedef struct
{
  const char *text;
  double      value;
} NumberCase;

static const NumberCase accepted[] = {
  { "0", 0 },
  { "39,8", 39.8 },
  { "39.8", 39.8 },
  { " 7 ", 7 },
  { "\t7\302\240", 7 },
  { "5,", 5 },
  { ",5", 0.5 },
  { "+4", 4 },
  { "-4", -4 },
  { "\342\210\2224", -4 },
  { "\342\200\2234,5", -4.5 },
  { "1 234,5", 1234.5 },
  { "1\302\240234\302\240567", 1234567 },
  { "12\342\200\211345.25", 12345.25 },
  { "12\342\200\257345", 12345 },
  { "146267288", 146267288 },
  { "0012", 12 },
  { "12 %", 12 },
  { "12%", 12 },
  { "14\302\240\342\200\260", 14 },
  { "1,2e5", 120000 },
  { "1.2E-5", 0.000012 },
  { "3e\342\210\2222", 0.03 },
  { "1,234", 1.234 },
  { "1e999", INFINITY },
  { "-1e999", -INFINITY },
  { "1e-999", 0 },
};

static const char * const refused[] = {
  "", " ", "abc", "1/3", "1,234.5", "1.234,5", "1,2,3", "1.2.3", "12 34", "1 2345", "1234 567",
  "1  234", "1\t234", "1 234 56", "- 4", "--4", "+-4", "4-", ",", ".", "-", "%", "5 % %", "5 %%", "5 x", "x5",
  "1e", "1e+", "1e5,5", "0x10", "inf", "nan", "1e5e5", "1_000", "1'000", "0,123 456",
  "\331\241", "5\377", "\302", "12\302\240 34",
};

static void
test_accepted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      double value = NAN;

      g_test_message ("“%s”", accepted[i].text);
      g_assert_true (san_number_parse (accepted[i].text, &value));
      g_assert_true (value == accepted[i].value);
    }
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      double value = 77;

      g_test_message ("“%s”", refused[i]);
      g_assert_false (san_number_parse (refused[i], &value));
      g_assert_cmpfloat (value, ==, 77);
    }
}

static void
test_to_string (void)
{
  static const NumberCase cases[] = {
    { "0", 0 }, { "5", 5 }, { "-0.5", -0.5 }, { "39.8", 39.8 }, { "0.1", 0.1 },
    { "146267288", 146267288 }, { "100000000000000", 1e14 }, { "9007199254740992", 0x1p53 },
    { "1e999", INFINITY }, { "-1e999", -INFINITY }, { "", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = san_number_to_string (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
check_round_trip (double value)
{
  g_autofree char *text = san_number_to_string (value);
  double back = NAN;

  g_test_message ("%s", text);
  g_assert_true (san_number_parse (text, &back));
  g_assert_true (back == value);
  g_assert_cmpint (signbit (back) != 0, ==, signbit (value) != 0);
}

/* Any double comes back bit for bit, whatever its size. */
static void
test_round_trip (void)
{
  static const double edges[] = {
    0.0, -0.0, 1.0 / 3, DBL_MAX, DBL_MIN, DBL_EPSILON, 0x1p-1074, 1e15, 1e15 + 2, 1e22, 1e23, 0x1p53,
    0x1p53 + 2, 5e-324, INFINITY,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    check_round_trip (edges[i]);

  for (int i = 0; i < 5000; i++)
    {
      int exponent = g_test_rand_int_range (-1000, 1000);

      check_round_trip (ldexp (g_test_rand_double_range (-1, 1), exponent));
    }
}

/* The rule is the program's own: a locale with a decimal comma changes nothing. */
static void
test_locale (void)
{
  if (setlocale (LC_ALL, "ru_RU.UTF-8") == NULL)
    {
      g_test_skip ("no locale ru_RU.UTF-8");
      return;
    }

  test_accepted ();
  test_to_string ();
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/accepted", test_accepted);
  g_test_add_func ("/number/refused", test_refused);
  g_test_add_func ("/number/to-string", test_to_string);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/locale", test_locale);

  return g_test_run ();
}
