/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-time-series.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `time-series` and `seasonality`). */
#define TOLERANCE 1e-11

/* Of gains in percent, which are small differences of large numbers. */
#define GAIN_TOLERANCE 1e-9

#define MOST_LEVELS 7

typedef struct
{
  const char    *name;
  SanSeriesKind  kind;
  gsize          n;
  double         levels[MOST_LEVELS];
  double         absolute_gain[MOST_LEVELS];
  double         growth_rate[MOST_LEVELS];
  double         gain_rate[MOST_LEVELS];
  double         one_percent_value[MOST_LEVELS];
  double         visual_index[MOST_LEVELS];
  double         mean_level;
  double         mean_absolute_gain;
  double         mean_growth_rate;
  double         mean_gain_rate;
} SeriesCase;

static const SeriesCase series_cases[] = {
  { "births", SAN_SERIES_INTERVAL, 6,
    { 18.6, 17.9, 17.2, 16.6, 15.8, 15.1 },
    {
      NAN, -0.7000000000000028, -0.6999999999999993, -0.5999999999999979, -0.8000000000000007,
      -0.7000000000000011 },
    {
      NAN, 96.23655913978493, 96.08938547486034, 96.51162790697676, 95.18072289156626,
      95.56962025316456 },
    {
      NAN, -3.76344086021507, -3.910614525139664, -3.4883720930232442, -4.819277108433738,
      -4.430379746835442 },
    { NAN, 0.18600000000000003, 0.179, 0.172, 0.166, 0.158 },
    {
      100, 96.23655913978493, 92.47311827956989, 89.24731182795699, 84.94623655913978,
      81.18279569892472 },
    16.866666666666667, -0.7000000000000004, 95.91638464086556, -4.083615359134441 },
  { "morbidity", SAN_SERIES_INTERVAL, 7,
    { 820, 845, 910, 905, 960, 1010, 998 },
    { NAN, 25, 65, -5, 55, 50, -12 },
    {
      NAN, 103.04878048780488, 107.6923076923077, 99.45054945054945, 106.07734806629834,
      105.20833333333333, 98.81188118811882 },
    {
      NAN, 3.0487804878048763, 7.692307692307693, -0.5494505494505546, 6.077348066298342,
      5.208333333333329, -1.188118811881182 },
    { NAN, 8.2, 8.45, 9.1, 9.05, 9.6, 10.1 },
    {
      100, 103.04878048780488, 110.97560975609755, 110.36585365853658, 117.07317073170732,
      123.17073170731707, 121.70731707317073 },
    921.1428571428571, 29.666666666666668, 103.32833899434888, 3.328338994348883 },
  { "moment", SAN_SERIES_MOMENT, 5,
    { 1200, 1260, 1310, 1290, 1400 },
    { NAN, 60, 50, -20, 110 },
    { NAN, 105, 103.96825396825396, 98.47328244274809, 108.52713178294573 },
    { NAN, 5, 3.9682539682539613, -1.5267175572519136, 8.52713178294573 },
    { NAN, 12, 12.6, 13.1, 12.9 },
    { 100, 105, 109.16666666666667, 107.5, 116.66666666666667 },
    1290, 50, 103.92898776254118, 3.9289877625411833 },
  { "two", SAN_SERIES_INTERVAL, 2,
    { 50, 60 },
    { NAN, 10 },
    { NAN, 120 },
    { NAN, 20 },
    { NAN, 0.5 },
    { 100, 120 },
    55, 10, 120, 20 },
  { "no-change", SAN_SERIES_INTERVAL, 4,
    { 9, 9, 9, 9 },
    { NAN, 0, 0, 0 },
    { NAN, 100, 100, 100 },
    { NAN, 0, 0, 0 },
    { NAN, 0.09, 0.09, 0.09 },
    { 100, 100, 100, 100 },
    9, 0, 100, 0 },
  { "zero-inside", SAN_SERIES_INTERVAL, 4,
    { 4, 0, 6, 3 },
    { NAN, -4, 6, -3 },
    { NAN, 0, NAN, 50 },
    { NAN, -100, NAN, -50 },
    { NAN, 0.04, 0, 0.06 },
    { 100, 0, 150, 75 },
    3.25, -0.3333333333333333, 90.85602964160698, -9.14397035839302 },
  { "zero-first", SAN_SERIES_INTERVAL, 3,
    { 0, 5, 10 },
    { NAN, 5, 5 },
    { NAN, NAN, 200 },
    { NAN, NAN, 100 },
    { NAN, 0, 0.05 },
    { NAN, NAN, NAN },
    5, 5, NAN, NAN },
  { "zero-last", SAN_SERIES_INTERVAL, 3,
    { 8, 4, 0 },
    { NAN, -4, -4 },
    { NAN, 50, 0 },
    { NAN, -50, -100 },
    { NAN, 0.08, 0.04 },
    { 100, 50, 0 },
    4, -4, 0, -100 },
  { "large", SAN_SERIES_INTERVAL, 4,
    { 146267288, 146781095, 146745098, 145557576 },
    { NAN, 513807, -35997, -1187522 },
    { NAN, 100.35127950140158, 99.97547572458156, 99.19075865825515 },
    { NAN, 0.35127950140157793, -0.024524275418443153, -0.8092413417448512 },
    { NAN, 1462672.88, 1467810.95, 1467450.98 },
    { 100, 100.35127950140158, 100.32666907723072, 99.51478419426222 },
    146337764.25, -236570.66666666666, 99.83799909688126, -0.16200090311873794 },
};

static void
test_series (gconstpointer data)
{
  const SeriesCase *c = data;
  g_autoptr(GError) error = NULL;
  g_auto(SanTimeSeries) actual = { 0 };

  g_assert_true (san_time_series_compute (c->levels, c->n, c->kind, &actual, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (actual.n, ==, c->n);
  for (gsize i = 0; i < c->n; i++)
    {
      san_assert_close (actual.absolute_gain[i], c->absolute_gain[i], TOLERANCE);
      san_assert_close (actual.growth_rate[i], c->growth_rate[i], TOLERANCE);
      san_assert_close (actual.gain_rate[i], c->gain_rate[i], GAIN_TOLERANCE);
      san_assert_close (actual.one_percent_value[i], c->one_percent_value[i], TOLERANCE);
      san_assert_close (actual.visual_index[i], c->visual_index[i], TOLERANCE);
    }
  san_assert_close (actual.mean_level, c->mean_level, TOLERANCE);
  san_assert_close (actual.mean_absolute_gain, c->mean_absolute_gain, TOLERANCE);
  san_assert_close (actual.mean_growth_rate, c->mean_growth_rate, TOLERANCE);
  san_assert_close (actual.mean_gain_rate, c->mean_gain_rate, GAIN_TOLERANCE);
}

/* The gains of a series add up to its whole change, its growth rates multiply to it. */
static void
test_series_parts (void)
{
  static const double levels[] = { 820, 845, 910, 905, 960, 1010, 998 };
  g_auto(SanTimeSeries) series = { 0 };
  double gain = 0;
  double growth = 1;

  g_assert_true (san_time_series_compute (levels, 7, SAN_SERIES_INTERVAL, &series, NULL));
  for (gsize i = 1; i < 7; i++)
    {
      gain += series.absolute_gain[i];
      growth *= series.growth_rate[i] / 100;
    }
  san_assert_close (gain, 998 - 820, TOLERANCE);
  san_assert_close (growth, 998.0 / 820, TOLERANCE);
  san_assert_close (pow (series.mean_growth_rate / 100, 6), growth, TOLERANCE);
}

typedef struct
{
  double       levels[3];
  gsize        n;
  SanErrorCode code;
} SeriesRefusal;

static const SeriesRefusal series_refusals[] = {
  { { 5 }, 1, SAN_ERROR_TOO_FEW_VALUES },
  { { 0 }, 0, SAN_ERROR_TOO_FEW_VALUES },
  { { 5, -2, 3 }, 3, SAN_ERROR_NEGATIVE },
  { { 5, NAN, 3 }, 3, SAN_ERROR_MISSING },
  { { 5, INFINITY, 3 }, 3, SAN_ERROR_NOT_FINITE },
  { { 1e-300, 1e300, 3 }, 3, SAN_ERROR_NOT_FINITE },
  { { 1.7e308, 1.7e308, 1.7e308 }, 3, SAN_ERROR_NOT_FINITE },
};

static void
test_series_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (series_refusals); i++)
    {
      const SeriesRefusal *c = &series_refusals[i];
      g_autoptr(GError) error = NULL;
      g_auto(SanTimeSeries) series = { 0 };

      g_assert_false (san_time_series_compute (c->levels, c->n, SAN_SERIES_INTERVAL,
                                               &series, &error));
      san_assert_refused (error, c->code, "levels");
      g_assert_null (series.growth_rate);
    }
}

typedef struct
{
  const char     *name;
  gboolean        has_days;
  double          monthly[SAN_MONTHS];
  double          days[SAN_MONTHS];
  SanSeasonality  expected;
} SeasonCase;

/* In the order of the members: total, days_total, year_daily_mean, (days), daily_means, index. */
static const SeasonCase season_cases[] = {
  { "dysentery", FALSE,
    { 34, 28, 41, 52, 77, 118, 196, 231, 174, 96, 55, 39 },
    { 0 },
    { 1141, 365, 3.126027397260274,
      { 0 },
      {
        1.096774193548387, 1, 1.3225806451612903, 1.7333333333333334, 2.4838709677419355,
        3.933333333333333, 6.32258064516129, 7.451612903225806, 5.8, 3.096774193548387,
        1.8333333333333333, 1.2580645161290323 },
      {
        35.08523932034717, 31.989482909728306, 42.30867094512453, 55.44843704352907,
        79.45774787255095, 125.82529944493133, 202.25608549376608, 238.37324361765286,
        185.53900087642418, 99.06420513980379, 58.64738533450189, 40.24483333804529 } } },
  { "leap", TRUE,
    { 510, 488, 470, 420, 366, 310, 280, 275, 330, 410, 455, 500 },
    { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 },
    { 4814, 366, 13.153005464480874,
      { 0 },
      {
        16.451612903225808, 16.82758620689655, 15.161290322580646, 14, 11.806451612903226,
        10.333333333333334, 9.03225806451613, 8.870967741935484, 11, 13.225806451612904,
        15.166666666666666, 16.129032258064516 },
      {
        125.07873540882106, 127.93719467644658, 115.26863851401157, 106.43955130868301,
        89.76238658750688, 78.5625259659327, 68.67067826366647, 67.44441615181528,
        83.63107602825094, 100.55349317179733, 115.30951391773992, 122.62621118511869 } } },
  { "flat-by-day", FALSE,
    { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 },
    { 0 },
    { 365, 365, 1,
      { 0 },
      { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 },
      { 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100 } } },
  { "zeros", FALSE,
    { 0, 0, 3, 0, 5, 9, 12, 7, 0, 0, 1, 0 },
    { 0 },
    { 37, 365, 0.10136986301369863,
      { 0 },
      {
        0, 0, 0.0967741935483871, 0, 0.16129032258064516, 0.3, 0.3870967741935484,
        0.22580645161290322, 0, 0, 0.03333333333333333, 0 },
      {
        0, 0, 95.4664341761116, 0, 159.11072362685266, 295.94594594594594, 381.8657367044464,
        222.7550130775937, 0, 0, 32.88288288288288, 0 } } },
  { "large", FALSE,
    { 120345, 118220, 119876, 110234, 98765, 90123, 85432, 84321, 95678, 104567, 111234, 118765 },
    { 0 },
    { 1257560, 365, 3445.3698630136987,
      { 0 },
      {
        3882.0967741935483, 4222.142857142857, 3866.967741935484, 3674.4666666666667,
        3185.967741935484, 3004.1, 2755.8709677419356, 2720.032258064516, 3189.266666666667,
        3373.1290322580644, 3707.8, 3831.1290322580644 },
      {
        112.67576279307907, 122.54541674807903, 112.23665080047485, 106.6494110287647,
        92.47099349585321, 87.19238048283978, 79.987666848962, 78.94746765112984, 92.5667430049726,
        97.90324889263283, 107.61689303094882, 111.1964516026427 } } },
};

static void
test_season (gconstpointer data)
{
  const SeasonCase *c = data;
  g_autoptr(GError) error = NULL;
  SanSeasonality actual;

  g_assert_true (san_seasonality_compute (c->monthly, SAN_MONTHS, c->has_days ? c->days : NULL,
                                          c->has_days ? SAN_MONTHS : 0, &actual, &error));
  g_assert_no_error (error);
  san_assert_close (actual.total, c->expected.total, TOLERANCE);
  san_assert_close (actual.days_total, c->expected.days_total, TOLERANCE);
  san_assert_close (actual.year_daily_mean, c->expected.year_daily_mean, TOLERANCE);
  for (gsize i = 0; i < SAN_MONTHS; i++)
    {
      san_assert_close (actual.daily_means[i], c->expected.daily_means[i], TOLERANCE);
      san_assert_close (actual.index[i], c->expected.index[i], TOLERANCE);
    }
}

typedef struct
{
  double       january;
  gsize        n_months;
  double       january_days;
  gsize        n_days;
  SanErrorCode code;
  const char  *field;
} SeasonRefusal;

/* Of a year without cases but in January. */
static const SeasonRefusal season_refusals[] = {
  { 5, 11, 31, 12, SAN_ERROR_UNEQUAL_LENGTHS, "monthly" },
  { 5, 12, 31, 11, SAN_ERROR_UNEQUAL_LENGTHS, "days" },
  { 0, 12, 31, 12, SAN_ERROR_ZERO_DENOMINATOR, "monthly" },
  { -5, 12, 31, 12, SAN_ERROR_NEGATIVE, "monthly" },
  { 5, 12, 32, 12, SAN_ERROR_OUT_OF_RANGE, "days" },
  { 5, 12, 27, 12, SAN_ERROR_OUT_OF_RANGE, "days" },
  { 5, 12, 30.5, 12, SAN_ERROR_NOT_INTEGER, "days" },
};

static void
test_season_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (season_refusals); i++)
    {
      const SeasonRefusal *c = &season_refusals[i];
      double monthly[SAN_MONTHS] = { c->january };
      double days[SAN_MONTHS] = { c->january_days, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
      g_autoptr(GError) error = NULL;
      SanSeasonality result;

      g_assert_false (san_seasonality_compute (monthly, c->n_months, days, c->n_days,
                                               &result, &error));
      san_assert_refused (error, c->code, c->field);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (series_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/time-series/", series_cases[i].name, NULL);

      g_test_add_data_func (path, &series_cases[i], test_series);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (season_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/seasonality/", season_cases[i].name, NULL);

      g_test_add_data_func (path, &season_cases[i], test_season);
    }

  g_test_add_func ("/core/time-series/parts", test_series_parts);
  g_test_add_func ("/core/time-series/refusals", test_series_refusals);
  g_test_add_func ("/core/seasonality/refusals", test_season_refusals);

  return g_test_run ();
}
