/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-standardization.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `standardization-direct`). */
#define TOLERANCE 1e-11

#define MOST_GROUPS 3
#define MOST_STRATA 5
#define MOST_CELLS (MOST_GROUPS * MOST_STRATA)

/* The standard of a case is given, not made of the groups. */
#define OWN_STANDARD -1

typedef struct
{
  const char *name;
  gsize       groups;
  gsize       strata;
  int         kind;
  gsize       group;
  double      base;
  double      events[MOST_CELLS];
  double      population[MOST_CELLS];
  double      standard[MOST_STRATA];
  double      standard_total;
  double      specific[MOST_CELLS];
  double      expected[MOST_CELLS];
  double      crude[MOST_GROUPS];
  double      expected_total[MOST_GROUPS];
  double      standardized[MOST_GROUPS];
  double      standard_error[MOST_GROUPS];
  double      standard_error_poisson[MOST_GROUPS];
} DirectCase;

static const DirectCase cases[] = {
  { "sum-default", 2, 3, SAN_STANDARD_SUM, 0, 100,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 2200, 1220, 1200 }, 4620,
    { 2, 4.333333333333333, 6.666666666666667, 2, 3.870967741935484, 6 },
    { 44, 52.86666666666666, 80, 44, 47.225806451612904, 72 },
    { 4.545454545454546, 2.975206611570248 },
    { 176.86666666666667, 163.2258064516129 },
    { 3.8282828282828287, 3.533026113671275 },
    { 0.3978876464193944, 0.4453268687642873 },
    { 0.40635490891737064, 0.45683895365692223 } },
  { "half-sum", 2, 3, SAN_STANDARD_HALF_SUM, 0, 100,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 1100, 610, 600 }, 2310,
    { 2, 4.333333333333333, 6.666666666666667, 2, 3.870967741935484, 6 },
    { 22, 26.43333333333333, 40, 22, 23.612903225806452, 36 },
    { 4.545454545454546, 2.975206611570248 },
    { 88.43333333333334, 81.61290322580645 },
    { 3.8282828282828287, 3.533026113671275 },
    { 0.3978876464193944, 0.4453268687642873 },
    { 0.40635490891737064, 0.45683895365692223 } },
  { "first-population", 2, 3, SAN_STANDARD_GROUP, 1, 100,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 700, 600, 900 }, 2200,
    { 2, 4.333333333333333, 6.666666666666667, 2, 3.870967741935484, 6 },
    { 14, 25.999999999999996, 60, 14, 23.225806451612904, 54 },
    { 4.545454545454546, 2.975206611570248 },
    { 100, 91.2258064516129 },
    { 4.545454545454546, 4.146627565982405 },
    { 0.4420868368882547, 0.6103264133573826 },
    { 0.45454545454545453, 0.6282106298845804 } },
  { "second-population", 2, 3, SAN_STANDARD_GROUP, 2, 100,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 1500, 620, 300 }, 2420,
    { 2, 4.333333333333333, 6.666666666666667, 2, 3.870967741935484, 6 },
    { 30, 26.866666666666664, 20, 30, 24, 18 },
    { 4.545454545454546, 2.975206611570248 },
    { 76.86666666666666, 72 },
    { 3.176308539944903, 2.975206611570248 },
    { 0.40441313990899785, 0.3442200046792222 },
    { 0.4105587723130437, 0.35063146174539545 } },
  { "own-standard", 2, 3, OWN_STANDARD, 0, 1000,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 40, 35, 25 }, 100,
    { 20, 43.333333333333336, 66.66666666666667, 20, 38.70967741935484, 60 },
    { 0.8, 1.5166666666666666, 1.6666666666666667, 0.8, 1.3548387096774195, 1.5 },
    { 45.45454545454545, 29.75206611570248 },
    { 3.9833333333333334, 3.6548387096774198 },
    { 39.833333333333336, 36.5483870967742 },
    { 4.155096899822383, 4.603573300810568 },
    { 4.248326779248558, 4.7203407050587884 } },
  { "three-populations", 3, 5, SAN_STANDARD_HALF_SUM, 0, 1000,
    { 12, 3, 9, 41, 118, 7, 5, 16, 66, 240, 21, 8, 11, 29, 77 },
    { 3100, 8200, 9900, 7100, 3300, 2100, 6100, 9000, 8800, 6600, 5200, 12000, 9900, 5100, 2000 },
    { 3466.6666666666665, 8766.666666666666, 9600, 7000, 3966.6666666666665 }, 32800,
    {
      3.870967741935484, 0.36585365853658536, 0.9090909090909091, 5.774647887323944,
      35.75757575757576, 3.3333333333333335, 0.819672131147541, 1.7777777777777777, 7.5,
      36.36363636363637, 4.038461538461538, 0.6666666666666666, 1.1111111111111112,
      5.686274509803922, 38.5 },
    {
      13.419354838709676, 3.2073170731707314, 8.727272727272727, 40.42253521126761,
      141.83838383838383, 11.555555555555555, 7.185792349726776, 17.066666666666666, 52.5,
      144.24242424242425, 14, 5.844444444444444, 10.666666666666666, 39.80392156862745,
      152.71666666666667 },
    { 5.791139240506329, 10.245398773006135, 4.269005847953216 },
    { 207.61486368880458, 232.55043881437325, 223.03169934640522 },
    { 6.329721453926969, 7.089952402877233, 6.799746931292842 },
    { 0.4632246374871853, 0.400412826851368, 0.5860034234399639 },
    { 0.46959550232538627, 0.4045352856499865, 0.5954630826729425 } },
  { "zero-events", 2, 3, SAN_STANDARD_SUM, 0, 100,
    { 0, 0, 3, 1, 0, 4 },
    { 50, 60, 70, 80, 20, 10 },
    { 130, 80, 80 }, 290,
    { 0, 0, 4.285714285714286, 1.25, 0, 40 },
    { 0, 0, 3.428571428571429, 1.625, 0, 32 },
    { 1.6666666666666667, 4.545454545454546 },
    { 3.428571428571429, 33.625 },
    { 1.1822660098522169, 11.594827586206897 },
    { 0.6677946844063036, 4.309760197421044 },
    { 0.6825815990419221, 5.5456233881662875 } },
  { "standard-with-zero", 2, 3, OWN_STANDARD, 0, 1000,
    { 14, 26, 60, 30, 24, 18 },
    { 700, 600, 900, 1500, 620, 300 },
    { 0, 35, 25 }, 60,
    { 20, 43.333333333333336, 66.66666666666667, 20, 38.70967741935484, 60 },
    { 0, 1.5166666666666666, 1.6666666666666667, 0, 1.3548387096774195, 1.5 },
    { 45.45454545454545, 29.75206611570248 },
    { 3.1833333333333336, 2.8548387096774195 },
    { 53.05555555555556, 47.58064516129033 },
    { 5.959313496749247, 7.284347844917066 },
    { 6.118471997850229, 7.481139811868681 } },
  { "textbook-workshops", 2, 4, SAN_STANDARD_SUM, 0, 100,
    { 80, 400, 680, 185, 140, 560, 152, 42 },
    { 120, 380, 400, 100, 200, 500, 80, 20 },
    { 320, 880, 480, 120 }, 1800,
    { 66.66666666666667, 105.26315789473684, 170, 185, 70, 112, 190, 210 },
    { 213.33333333333337, 926.3157894736842, 816, 222, 224, 985.6000000000001, 912, 252 },
    { 134.5, 111.75 },
    { 2177.6491228070176, 2373.6000000000004 },
    { 120.9805068226121, 131.86666666666667 },
    { NAN, NAN },
    { 3.495871128767357, 5.2929769448082435 } },
  { "textbook-sexes-half-sum", 2, 2, SAN_STANDARD_HALF_SUM, 0, 100,
    { 32, 28, 72, 16 },
    { 200, 400, 600, 200 },
    { 400, 300 }, 700,
    { 16, 7, 12, 8 },
    { 64, 21.000000000000004, 48, 24 },
    { 10, 11 },
    { 85, 72 },
    { 12.142857142857142, 10.285714285714286 },
    { 1.5789915407355055, 1.118307759473196 },
    { 1.7127969726116854, 1.178030178747903 } },
  { "textbook-hospitals", 2, 3, SAN_STANDARD_GROUP, 1, 100,
    { 4, 30, 8, 4, 27, 10 },
    { 180, 100, 120, 200, 90, 160 },
    { 180, 100, 120 }, 400,
    { 2.2222222222222223, 30, 6.666666666666667, 2, 30, 6.25 },
    { 4, 30, 8, 3.6, 30, 7.5 },
    { 10.5, 9.11111111111111 },
    { 42, 41.1 },
    { 10.5, 10.275 },
    { 1.4225368575580428, 1.4093875184218614 },
    { 1.6201851746019649, 1.6240061063103592 } },
};

static void
assert_numbers (const double *actual,
                const double *expected,
                gsize         n)
{
  for (gsize i = 0; i < n; i++)
    san_assert_close (actual[i], expected[i], TOLERANCE);
}

static void
test_direct (gconstpointer data)
{
  const DirectCase *c = data;
  const SanGroupedCounts counts = { c->events, c->population, c->groups, c->strata };
  g_autoptr(GError) error = NULL;
  g_auto(SanDirectStandardization) actual = { 0 };
  double standard[MOST_STRATA];

  if (c->kind != OWN_STANDARD)
    {
      g_assert_true (san_standard_make (&counts, (SanStandard) c->kind, c->group,
                                        standard, &error));
      assert_numbers (standard, c->standard, c->strata);
    }

  g_assert_true (san_standardize_direct (&counts, c->standard, c->base, &actual, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (actual.groups, ==, c->groups);
  g_assert_cmpuint (actual.strata, ==, c->strata);
  assert_numbers (actual.standard, c->standard, c->strata);
  san_assert_close (actual.standard_total, c->standard_total, TOLERANCE);
  assert_numbers (actual.specific, c->specific, c->groups * c->strata);
  assert_numbers (actual.expected, c->expected, c->groups * c->strata);
  assert_numbers (actual.crude, c->crude, c->groups);
  assert_numbers (actual.expected_total, c->expected_total, c->groups);
  assert_numbers (actual.standardized, c->standardized, c->groups);
  assert_numbers (actual.standard_error, c->standard_error, c->groups);
  assert_numbers (actual.standard_error_poisson, c->standard_error_poisson, c->groups);
}

/* A group that is its own standard keeps its crude rate, and the size of the standard does not
 * matter. */
static void
test_own_standard (void)
{
  static const double events[] = { 14, 26, 60, 30, 24, 18 };
  static const double population[] = { 700, 600, 900, 1500, 620, 300 };
  static const double tenfold[] = { 7000, 6000, 9000 };
  const SanGroupedCounts counts = { events, population, 2, 3 };
  g_auto(SanDirectStandardization) own = { 0 };
  g_auto(SanDirectStandardization) larger = { 0 };

  g_assert_true (san_standardize_direct (&counts, population, 1000, &own, NULL));
  g_assert_true (san_standardize_direct (&counts, tenfold, 1000, &larger, NULL));
  san_assert_close (own.standardized[0], own.crude[0], TOLERANCE);
  assert_numbers (larger.standardized, own.standardized, 2);
  assert_numbers (larger.standard_error, own.standard_error, 2);
}

typedef struct
{
  double       events[4];
  double       population[4];
  double       standard[2];
  double       base;
  gsize        groups;
  SanErrorCode code;
  const char  *field;
  int          row;
  int          column;
} Refusal;

static const Refusal refusals[] = {
  { { 1, 2, 3, 0 }, { 10, 20, 30, 0 }, { 1, 1 }, 100, 2,
    SAN_ERROR_ZERO_DENOMINATOR, "population", 1, 1 },
  { { 1, 2, 3, 0 }, { 10, -20, 30, 5 }, { 1, 1 }, 100, 2, SAN_ERROR_NEGATIVE, "population", 0, 1 },
  { { 1, -2, 3, 4 }, { 10, 20, 30, 40 }, { 1, 1 }, 100, 2, SAN_ERROR_NEGATIVE, "events", 0, 1 },
  { { 1, 2, 3.5, 4 }, { 10, 20, 30, 40 }, { 1, 1 }, 100, 2, SAN_ERROR_NOT_INTEGER, "events", 1, 0 },
  { { 1, 2 }, { 10, 20 }, { 1, 1 }, 100, 1, SAN_ERROR_TOO_FEW_VALUES, "events", -1, -1 },
  { { 1, 2, 3, 4 }, { 10, 20, 30, 40 }, { 0, 0 }, 100, 2,
    SAN_ERROR_ZERO_DENOMINATOR, "standard", -1, -1 },
  { { 1, 2, 3, 4 }, { 10, 20, 30, 40 }, { 5, -1 }, 100, 2, SAN_ERROR_NEGATIVE, "standard", 1, -1 },
  { { 1, 2, 3, 4 }, { 10, 20, 30, 40 }, { 1, 1 }, 0, 2, SAN_ERROR_OUT_OF_RANGE, "base", -1, -1 },
  { { 1, 2, 3, 4 }, { 1e-300, 20, 30, 40 }, { 1, 1 }, 1e300, 2,
    SAN_ERROR_NOT_FINITE, "events", -1, -1 },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *c = &refusals[i];
      const SanGroupedCounts counts = { c->events, c->population, c->groups, 2 };
      g_autoptr(GError) error = NULL;
      g_auto(SanDirectStandardization) result = { 0 };

      g_assert_false (san_standardize_direct (&counts, c->standard, c->base, &result, &error));
      san_assert_refused (error, c->code, c->field);
      g_assert_cmpint (san_error_get_row (error), ==, c->row);
      g_assert_cmpint (san_error_get_column (error), ==, c->column);
      g_assert_null (result.crude);
    }
}

static void
test_standard_refusals (void)
{
  static const double population[] = { 10, 20, 30, 40 };
  const SanGroupedCounts counts = { population, population, 2, 2 };
  static const gsize groups[] = { 0, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(GError) error = NULL;
      double standard[2];

      g_assert_false (san_standard_make (&counts, SAN_STANDARD_GROUP, groups[i],
                                         standard, &error));
      san_assert_refused (error, SAN_ERROR_OUT_OF_RANGE, "standard");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/standardization/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_direct);
    }
  g_test_add_func ("/core/standardization/group-as-standard", test_own_standard);
  g_test_add_func ("/core/standardization/refusals", test_refusals);
  g_test_add_func ("/core/standardization/standard-refusals", test_standard_refusals);

  return g_test_run ();
}
