/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-chart-check.h"

#include <math.h>
#include <string.h>

#include "../san-test.h"

#define YEARS "2008;2009;2010;2011"
#define MONTHS "янв;фев;мар;апр;май;июн;июл;авг;сен;окт;ноя;дек"
#define TWELVE "1;2;3;4;5;6;7;8;9;10;11;12"
#define NINE "а;б;в;г;д;е;ж;з;и"
#define REGIONS "Брестская;Витебская;Гомельская;Гродненская"

typedef enum {
  NO_TITLE = 1 << 0,
  LONG_TITLE = 1 << 1,
  NO_YEAR = 1 << 2,
  NO_SOURCE = 1 << 3,
  NO_VALUE_TITLE = 1 << 4,
  NO_CATEGORY_TITLE = 1 << 5,
  NO_X_TITLE = 1 << 6,
  NO_NAMES = 1 << 7,
  BREAK = 1 << 8,
  SMALL_FIGURES = 1 << 9,
  BOXES = 1 << 10,
  BAD_BOXES = 1 << 11,
} Flags;

/**
 * Spec:
 * @labels: names of categories, parted by semicolons
 * @series: values of each series; "-" is a gap
 * @x: abscissas
 * @bounds: of adjoining intervals, one more than values; or pairs parted by "/"
 *
 * A chart in short.
 */
typedef struct
{
  SanChartKind  kind;
  const char   *labels;
  const char   *series[8];
  const char   *unit;
  const char   *x;
  const char   *bounds;
  const char   *map;
  Flags         flags;
} Spec;

typedef struct
{
  const char *code;
  Spec        bad;
  Spec        good;
} RuleCase;

static double *
parse_numbers (const char *text,
               gsize      *n)
{
  g_auto(GStrv) words = g_strsplit (text, ";", -1);
  double *numbers;

  *n = g_strv_length (words);
  numbers = g_new (double, *n + 1);
  for (gsize i = 0; i < *n; i++)
    numbers[i] = strcmp (words[i], "-") == 0 ? NAN : g_ascii_strtod (words[i], NULL);

  return numbers;
}

static void
add_intervals (SanChart   *chart,
               const char *text)
{
  g_auto(GStrv) sides = g_strsplit (text, "/", 2);
  gsize n, n_upper;
  g_autofree double *lower = parse_numbers (sides[0], &n);
  g_autofree double *upper = sides[1] != NULL ? parse_numbers (sides[1], &n_upper)
                                              : g_memdup2 (lower + 1, n * sizeof *lower);

  san_chart_set_intervals (chart, "Возраст, лет", lower, upper, sides[1] != NULL ? n : n - 1, FALSE,
                           FALSE);
}

static void
add_series (SanChart   *chart,
            const Spec *spec)
{
  for (guint s = 0; s < G_N_ELEMENTS (spec->series) && spec->series[s] != NULL; s++)
    {
      g_autofree char *name = (spec->flags & NO_NAMES) ? NULL : g_strdup_printf ("Ряд %u", s + 1);
      gsize n;
      g_autofree double *values = parse_numbers (spec->series[s], &n);

      if (spec->x != NULL)
        {
          g_autofree double *x = parse_numbers (spec->x, &n);

          san_chart_add_points (chart, name, x, values, n);
        }
      else
        {
          san_chart_add_series (chart, name, values, n);
        }
    }
}

static void
dress (SanChart   *chart,
       const Spec *spec)
{
  const Flags flags = spec->flags;
  g_autofree char *long_title = g_strnfill (130, 'x');

  if (flags & NO_YEAR)
    san_chart_set_title (chart, "Смертность в области 123456");
  if (flags & NO_TITLE)
    san_chart_set_title (chart, NULL);
  if (flags & LONG_TITLE)
    san_chart_set_title (chart, long_title);
  if (!(flags & NO_SOURCE))
    san_chart_set_source (chart, "учебник");
  san_chart_set_value_axis (chart, (flags & NO_VALUE_TITLE) ? NULL : "Показатель", spec->unit);
  if (!(flags & NO_X_TITLE))
    san_chart_set_x_axis (chart, "Возраст", "лет");
  san_chart_set_break (chart, (flags & BREAK) != 0);
  if (flags & SMALL_FIGURES)
    san_chart_set_figure (chart, SAN_CHART_FIGURE_PERSON, 0.01);
}

static SanChart *
make_chart (const Spec *spec)
{
  const SanChartBox box = { 1, 2, (spec->flags & BAD_BOXES) ? 9 : 3, 4, 5 };
  SanChart *chart = san_chart_new (spec->kind, "Смертность в области, 2011 г.");

  if (spec->labels != NULL)
    {
      g_auto(GStrv) labels = g_strsplit (spec->labels, ";", -1);

      san_chart_set_categories (chart, (spec->flags & NO_CATEGORY_TITLE) ? NULL : "Место",
                                (const char *const *) labels, g_strv_length (labels));
    }
  if (spec->bounds != NULL)
    add_intervals (chart, spec->bounds);
  if (spec->map != NULL)
    {
      g_autoptr(SanMap) map = san_map_new_shipped (spec->map);

      san_chart_set_map (chart, map);
    }
  if (spec->flags & (BOXES | BAD_BOXES))
    san_chart_add_box (chart, "Группа", &box, NULL, 0);
  add_series (chart, spec);
  dress (chart, spec);

  return chart;
}

static const SanAdvice *
find_code (const GPtrArray *advice,
           const char      *code)
{
  for (guint i = 0; i < advice->len; i++)
    if (strcmp (((const SanAdvice *) advice->pdata[i])->code, code) == 0)
      return advice->pdata[i];

  return NULL;
}

#define BAR(values) { SAN_CHART_BAR, "А;Б;В", { values }, "‰" }
#define LINE(labels, values) { SAN_CHART_LINE, labels, { values }, "‰" }
#define SECTOR(labels, values, unit) { SAN_CHART_SECTOR, labels, { values }, unit }
#define MAP(kind, labels, values, unit) { kind, labels, { values }, unit, .map = "belarus" }
#define HISTOGRAM(bounds_text, values) \
  { SAN_CHART_HISTOGRAM, .series = { values }, .unit = "чел.", .bounds = bounds_text }
#define POINTS(kind_name, x_text, values, other) \
  { kind_name, .series = { values }, .unit = "‰", .x = x_text, .flags = other }

static const RuleCase cases[] = {
  /* what every graph must have */
  { "no-data", { SAN_CHART_BAR, "А;Б", { "-;-" }, "‰" }, { SAN_CHART_BAR, "А;Б", { "1;-" }, "‰" } },
  { "no-data", { SAN_CHART_BOX, .unit = "‰" }, { SAN_CHART_BOX, .unit = "‰", .flags = BOXES } },
  { "no-title", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_TITLE }, BAR ("1;2;3") },
  { "no-year", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_YEAR }, BAR ("1;2;3") },
  { "no-year", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_TITLE },
    { SAN_CHART_LINE, YEARS, { "1;2;3;4" }, "‰", .flags = NO_YEAR } },
  { "no-source", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_SOURCE }, BAR ("1;2;3") },
  { "no-value-title", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_VALUE_TITLE },
    BAR ("1;2;3") },
  { "no-value-title", { SAN_CHART_LINE, YEARS, { "1;2;3;4" }, "‰", .flags = NO_VALUE_TITLE },
    { SAN_CHART_SECTOR, "А;Б", { "60;40" }, "%", .flags = NO_VALUE_TITLE } },
  { "no-unit", { SAN_CHART_BAR, "А;Б", { "1.5;2" } }, { SAN_CHART_BAR, "А;Б", { "1;2" } } },
  { "no-unit", { SAN_CHART_BAR, "А;Б", { "1;2" }, .flags = NO_VALUE_TITLE }, BAR ("1.5;2;3") },
  { "no-category-title", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_CATEGORY_TITLE },
    BAR ("1;2;3") },
  { "no-x-title", POINTS (SAN_CHART_RELATION, "1;2;3;4;5", "1;2;3;4;5", NO_X_TITLE),
    POINTS (SAN_CHART_RELATION, "1;2;3;4;5", "1;2;3;4;5", 0) },
  { "no-legend", { SAN_CHART_BAR, "А;Б", { "1;2", "3;4" }, "‰", .flags = NO_NAMES },
    { SAN_CHART_BAR, "А;Б", { "1;2", "3;4" }, "‰" } },
  { "no-legend", { SAN_CHART_LINE, YEARS, { "1;2;3;4", "1;2;3;4" }, "‰", .flags = NO_NAMES },
    { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = NO_NAMES } },
  { "long-title", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = LONG_TITLE }, BAR ("1;2;3") },

  /* the scale */
  { "broken-scale", { SAN_CHART_BAR, "А;Б", { "1;2" }, "‰", .flags = BREAK }, BAR ("1;2;3") },
  { "broken-scale", { SAN_CHART_STRIP, "А;Б", { "1;2" }, "‰", .flags = BREAK },
    { SAN_CHART_LINE, YEARS, { "1;2;3;4" }, "‰", .flags = BREAK } },
  { "negative", SECTOR ("А;Б", "-10;110", "%"), SECTOR ("А;Б", "10;90", "%") },
  { "negative", { SAN_CHART_RADIAL, MONTHS, { "1;2;3;-4;5;6;7;8;9;10;11;12" }, "‰" }, BAR ("-1;2;3") },
  { "negative", MAP (SAN_CHART_CARTODIAGRAM, REGIONS, "-1;2;3;4", "чел."),
    MAP (SAN_CHART_CARTOGRAM, REGIONS, "-1;2;3;4", "‰") },

  /* bars and lines */
  { "bars-of-time", { SAN_CHART_BAR, YEARS, { "1;2;3;4" }, "‰" },
    { SAN_CHART_BAR, "2010;2011", { "1;2" }, "‰" } },
  { "bars-of-cycle", { SAN_CHART_BAR, MONTHS, { TWELVE }, "‰" }, BAR ("1;2;3") },
  { "bars-of-shares", { SAN_CHART_BAR, "А;Б;В", { "52.8;37.2;10" }, "%" },
    { SAN_CHART_BAR, "А;Б;В", { "52.8;37.2;20" }, "%" } },
  { "bars-of-shares", { SAN_CHART_STRIP, "А;Б", { "40;30", "60;70" }, "%" },
    { SAN_CHART_STRIP, "А;Б", { "40;30", "60;60" }, "%" } },
  { "bars-of-shares", { SAN_CHART_BAR, "А;Б;В", { "33.3;33.3;33.3" }, "%" },
    { SAN_CHART_BAR, "А;Б;В", { "33;33;34" }, "‰" } },
  { "bars-of-frequencies", { SAN_CHART_BAR, "0–9;10–19;20–29", { "3;8;4" }, "чел." },
    { SAN_CHART_BAR, "0–9;10–19;20–29", { "3.1;8;4" }, "‰" } },
  { "bars-long-names", { SAN_CHART_BAR, "Болезни системы кровообращения;Травмы", { "1;2" }, "‰" },
    { SAN_CHART_STRIP, "Болезни системы кровообращения;Травмы", { "1;2" }, "‰" } },
  { "bars-long-names", { SAN_CHART_BAR, NINE ";к;л;м;н", { "1;2" }, "‰" },
    { SAN_CHART_BAR, NINE, { "1;2" }, "‰" } },
  { "line-too-short", LINE ("2011", "5"), LINE ("2010;2011", "5;6") },
  { "line-too-short", LINE ("2010;2011", "5;-"), LINE ("2010;2011;2012", "5;-;6") },
  { "line-unordered", LINE ("2011;2010;2012", "1;2;3"), LINE (YEARS, "1;2;3;4") },
  { "line-unordered", POINTS (SAN_CHART_LINE, "1;3;2", "1;2;3", 0),
    POINTS (SAN_CHART_LINE, "1;2;3", "1;2;3", 0) },
  { "line-no-time", LINE ("А;Б;В", "1;2;3"), LINE (MONTHS, TWELVE) },
  { "line-no-time", LINE ("Брест;Минск", "1;2"), LINE ("0–9;10–19;20–29", "1;2;3") },
  { "line-unequal-steps", LINE ("2000;2005;2011", "1;2;3"), LINE ("2000;2005;2010", "1;2;3") },
  { "line-too-many",
    { SAN_CHART_LINE, "2010;2011", { "1;2", "1;2", "1;2", "1;2", "1;2", "1;2", "1;2" }, "‰" },
    { SAN_CHART_LINE, "2010;2011", { "1;2", "1;2", "1;2", "1;2", "1;2", "1;2" }, "‰" } },

  /* parts */
  { "sector-not-whole", SECTOR ("А;Б", "60;30", "%"), SECTOR ("А;Б", "60;39.6", "%") },
  { "sector-not-whole", SECTOR ("А;Б", "60;41", "%"), SECTOR ("А;Б", "60;30", "чел.") },
  { "not-parts", SECTOR ("А;Б", "6;3", "‰"), SECTOR ("А;Б", "60;40", "%") },
  { "not-parts", { SAN_CHART_STACKED, "А;Б", { "6;3", "1;2" }, "на 100 000" },
    { SAN_CHART_STACKED, "А;Б", { "6;3", "1;2" }, "чел." } },
  { "sector-several", { SAN_CHART_SECTOR, "А;Б", { "60;40", "50;50" }, "%" },
    SECTOR ("А;Б", "60;40", "%") },
  { "sector-too-many", SECTOR (NINE, "1;2;3;4;5;6;7;8;9", "чел."),
    SECTOR ("а;б;в;г;д;е;ж;з", "1;2;3;4;5;6;7;8", "чел.") },
  { "sector-one", SECTOR ("А", "100", "чел."), SECTOR ("А;Б", "60;40", "чел.") },

  /* cycles */
  { "radial-not-cyclic", { SAN_CHART_RADIAL, "А;Б;В", { "1;2;3" }, "‰" },
    { SAN_CHART_RADIAL, MONTHS, { TWELVE }, "‰" } },
  { "radial-not-cyclic", { SAN_CHART_RADIAL, YEARS, { "1;2;3;4" }, "‰" },
    { SAN_CHART_RADIAL, "Пн;Вт;Ср;Чт;Пт;Сб;Вс", { "1;2;3;4;5;6;7" }, "‰" } },
  { "radial-incomplete", { SAN_CHART_RADIAL, "янв;фев;мар", { "1;2;3" }, "‰" },
    { SAN_CHART_RADIAL, MONTHS, { TWELVE }, "‰" } },
  { "radial-incomplete", { SAN_CHART_RADIAL, "Пн;Вт;Ср", { "1;2;3" }, "‰" },
    { SAN_CHART_RADIAL, "зима;весна;лето;осень", { "1;2;3;4" }, "‰" } },

  /* intervals */
  { "no-intervals", { SAN_CHART_HISTOGRAM, "А;Б", { "1;2" }, "чел." },
    HISTOGRAM ("0;10;20;30;40", "1;2;3;4") },
  { "bad-intervals", HISTOGRAM ("0;10;5;30;40", "1;2;3;4"), HISTOGRAM ("0;10;20;30;40", "1;2;3;4") },
  { "bad-intervals", HISTOGRAM ("0;8;20;30/10;20;30;40", "1;2;3;4"),
    HISTOGRAM ("0;10;20;30/9;19;29;39", "1;2;3;4") },
  { "few-intervals", HISTOGRAM ("0;10;20", "1;2"), HISTOGRAM ("0;10;20;30;40", "1;2;3;4") },

  /* others */
  { "pyramid-not-two", { SAN_CHART_PYRAMID, "0–9;10–19", { "1;2" }, "чел." },
    { SAN_CHART_PYRAMID, "0–9;10–19", { "1;2", "1;2" }, "чел." } },
  { "relation-no-pairs", { SAN_CHART_RELATION, "А;Б", { "1;2" }, "‰" },
    POINTS (SAN_CHART_RELATION, "1;2;3;4;5", "1;2;3;4;5", 0) },
  { "relation-few-pairs", POINTS (SAN_CHART_RELATION, "1;2;3", "1;2;3", 0),
    POINTS (SAN_CHART_RELATION, "1;2;3;4;5", "1;2;3;4;5", 0) },
  { "too-many-figures", { SAN_CHART_FIGURE, "А;Б", { "1;2" }, "чел.", .flags = SMALL_FIGURES },
    { SAN_CHART_FIGURE, "А;Б", { "1;2" }, "чел." } },
  { "no-boxes", { SAN_CHART_BOX, "А;Б", { "1;2" }, "‰" },
    { SAN_CHART_BOX, .unit = "‰", .flags = BOXES } },
  { "bad-boxes", { SAN_CHART_BOX, .unit = "‰", .flags = BAD_BOXES },
    { SAN_CHART_BOX, .unit = "‰", .flags = BOXES } },

  /* maps */
  { "no-map", { SAN_CHART_CARTOGRAM, REGIONS, { "1;2;3;4" }, "‰" },
    MAP (SAN_CHART_CARTOGRAM, REGIONS, "1;2;3;4", "‰") },
  { "names-not-on-map", MAP (SAN_CHART_CARTOGRAM, "Улытау;Шымкент", "1;2", "‰"),
    MAP (SAN_CHART_CARTOGRAM, "Улытау;Минск", "1;2", "‰") },
  { "some-not-on-map", MAP (SAN_CHART_CARTODIAGRAM, "Улытау;Минск", "1;2", "чел."),
    MAP (SAN_CHART_CARTODIAGRAM, REGIONS, "1;2;3;4", "чел.") },
  { "cartogram-absolute", MAP (SAN_CHART_CARTOGRAM, REGIONS, "1;2;3;4", "чел."),
    MAP (SAN_CHART_CARTOGRAM, REGIONS, "1;2;3;4", "на 100 000") },
  { "cartogram-absolute", MAP (SAN_CHART_CARTOGRAM, REGIONS, "1;2;3;4", NULL),
    MAP (SAN_CHART_CARTODIAGRAM, REGIONS, "1;2;3;4", "чел.") },
  { "cartogram-several",
    { SAN_CHART_CARTOGRAM, REGIONS, { "1;2;3;4", "1;2;3;4" }, "‰", .map = "belarus" },
    { SAN_CHART_CARTODIAGRAM, REGIONS, { "1;2;3;4", "1;2;3;4" }, "‰", .map = "belarus" } },
};

static void
test_rule (gconstpointer data)
{
  const RuleCase *c = data;
  g_autoptr(SanChart) bad = make_chart (&c->bad);
  g_autoptr(SanChart) good = make_chart (&c->good);
  g_autoptr(GPtrArray) found = san_chart_check (bad);
  g_autoptr(GPtrArray) none = san_chart_check (good);

  g_assert_nonnull (find_code (found, c->code));
  g_assert_cmpstr (find_code (found, c->code)->text, !=, "");
  g_assert_null (find_code (none, c->code));
}

/* A graph without fault, of every kind, is left in peace. */
static const Spec faultless[] = {
  BAR ("1;2;3"),
  { SAN_CHART_STRIP, "А;Б;В", { "1;2;3" }, "‰" },
  { SAN_CHART_STACKED, "А;Б", { "1;2", "3;4" }, "чел." },
  { SAN_CHART_STACKED_SHARE, "А;Б", { "40;30", "60;70" }, "%" },
  SECTOR ("А;Б;В", "52.8;37.2;10", "%"),
  LINE (YEARS, "1;2;-;4"),
  { SAN_CHART_RADIAL, MONTHS, { TWELVE }, "%" },
  HISTOGRAM ("0;10;20;30;40", "1;2;3;4"),
  { SAN_CHART_POLYGON, .series = { "1;2;3;4" }, .unit = "чел.", .bounds = "0;10;20;30;40" },
  { SAN_CHART_CUMULATE, .series = { "1;2;3;4" }, .unit = "чел.", .bounds = "0;10;20;30;40" },
  { SAN_CHART_PYRAMID, "0–9;10–19", { "1;2", "1;2" }, "чел." },
  POINTS (SAN_CHART_RELATION, "1;2;3;4;5", "1;2;3;4;5", 0),
  { SAN_CHART_DOT, "А;Б", { "1;2" }, "‰" },
  { SAN_CHART_FIGURE, "А;Б", { "1;2" }, "чел." },
  MAP (SAN_CHART_CARTOGRAM, REGIONS, "1;2;3;4", "‰"),
  MAP (SAN_CHART_CARTODIAGRAM, REGIONS, "1;2;3;4", "чел."),
  { SAN_CHART_BOX, .unit = "‰", .flags = BOXES },
};

static void
test_faultless (void)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (faultless) == SAN_CHART_N_KINDS);

  for (guint i = 0; i < G_N_ELEMENTS (faultless); i++)
    {
      g_autoptr(SanChart) chart = make_chart (&faultless[i]);
      g_autoptr(GPtrArray) advice = san_chart_check (chart);

      if (advice->len > 0)
        g_error ("%s: %s", san_chart_kind_get_id (faultless[i].kind),
                 ((const SanAdvice *) advice->pdata[0])->code);
    }
}

static void
test_order (void)
{
  const Spec spec = { SAN_CHART_SECTOR, NINE, { "1;2;3" }, "%", .flags = NO_TITLE | NO_SOURCE };
  g_autoptr(SanChart) chart = make_chart (&spec);
  g_autoptr(GPtrArray) advice = san_chart_check (chart);

  g_assert_cmpuint (advice->len, >=, 4);
  for (guint i = 1; i < advice->len; i++)
    g_assert_cmpint (((const SanAdvice *) advice->pdata[i - 1])->severity, <=,
                     ((const SanAdvice *) advice->pdata[i])->severity);
}

/* What is wrong stands in the sentence. */
static void
test_details (void)
{
  const Spec shares = SECTOR ("А;Б", "60;30.5", "%");
  const Spec names = MAP (SAN_CHART_CARTOGRAM, "Улытау;Минск;Шымкент", "1;2;3", "‰");
  g_autoptr(SanChart) sector = make_chart (&shares);
  g_autoptr(SanChart) map = make_chart (&names);
  g_autoptr(GPtrArray) first = san_chart_check (sector);
  g_autoptr(GPtrArray) second = san_chart_check (map);

  g_assert_nonnull (strstr (find_code (first, "sector-not-whole")->text, "90.5"));
  g_assert_nonnull (strstr (find_code (second, "some-not-on-map")->text, "Улытау, Шымкент"));
}

typedef struct
{
  const char   *name;
  SanChartKind  kind;
  Spec          spec;
} Proposal;

static const Proposal proposals[] = {
  { "boxes", SAN_CHART_BOX, { .flags = BOXES } },
  { "pairs", SAN_CHART_RELATION, { .series = { "1;2;3" }, .x = "1;2;3" } },
  { "months", SAN_CHART_RADIAL, { .labels = MONTHS, .series = { TWELVE } } },
  { "weekdays", SAN_CHART_RADIAL, { .labels = "Mon;Tue;Wed;Thu;Fri;Sat;Sun",
                                    .series = { "1;2;3;4;5;6;7" } } },
  { "negative-months", SAN_CHART_LINE, { .labels = MONTHS, .series = { "-1;2;3" } } },
  { "years", SAN_CHART_LINE, { .labels = YEARS, .series = { "1;2;3;4" }, .unit = "‰" } },
  { "structure-by-year", SAN_CHART_STACKED_SHARE, { .labels = YEARS,
      .series = { "10;20;30;40", "90;80;70;60" }, .unit = "%" } },
  { "frequencies", SAN_CHART_HISTOGRAM, { .labels = "до 10;10–19;20–29;30 и старше",
                                          .series = { "1;5;6;2" }, .unit = "чел." } },
  { "set-intervals", SAN_CHART_HISTOGRAM, { .bounds = "0;10;20", .series = { "1;5" } } },
  { "rates-by-age", SAN_CHART_BAR, { .labels = "0–9;10–19;20–29", .series = { "1;5;6" },
                                     .unit = "‰" } },
  { "shares", SAN_CHART_SECTOR, { .labels = "А;Б;В", .series = { "50;30;20" }, .unit = "%" } },
  { "many-shares", SAN_CHART_BAR, { .labels = NINE, .series = { "20;10;10;10;10;10;10;10;10" },
                                    .unit = "%" } },
  { "negative-shares", SAN_CHART_BAR, { .labels = "А;Б;В", .series = { "-10;90;20" }, .unit = "%" } },
  { "rates-by-region", SAN_CHART_CARTOGRAM, { .labels = REGIONS, .series = { "1;2;3;4" },
                                              .unit = "‰" } },
  { "numbers-by-region", SAN_CHART_CARTODIAGRAM, { .labels = REGIONS, .series = { "1;2;3;4" } } },
  { "own-map", SAN_CHART_CARTOGRAM, { .labels = "А;Б", .series = { "1;2" }, .unit = "‰",
                                      .map = "belarus" } },
  { "long-names", SAN_CHART_STRIP, { .labels = "Болезни системы кровообращения;Травмы",
                                     .series = { "1;2" }, .unit = "‰" } },
  { "many", SAN_CHART_STRIP, { .labels = NINE ";к;л;м;н", .series = { "1;2" } } },
  { "names", SAN_CHART_BAR, { .labels = "А;Б", .series = { "1;2" } } },
  { "nothing", SAN_CHART_BAR, { .labels = NULL } },
};

static void
test_proposal (gconstpointer data)
{
  const Proposal *c = data;
  g_autoptr(SanChart) chart = make_chart (&c->spec);
  const char *reason = NULL;

  g_assert_cmpstr (san_chart_kind_get_id (san_chart_propose (chart, &reason)), ==,
                   san_chart_kind_get_id (c->kind));
  g_assert_nonnull (reason);
  g_assert_cmpint (san_chart_propose (chart, NULL), ==, c->kind);
}

/* Men and women by age. */
static void
test_pyramid (void)
{
  const Spec spec = { .labels = "0–9;10–19;20–29", .series = { "1;2;3" }, .unit = "чел." };
  const double women[] = { 1, 2, 3 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "Население");
  const char *const labels[] = { "0–9", "10–19", "20–29" };
  g_autoptr(SanChart) one = make_chart (&spec);

  san_chart_set_categories (chart, "Возраст", labels, 3);
  san_chart_add_series (chart, "Мужчины", women, 3);
  san_chart_add_series (chart, "Женщины", women, 3);
  g_assert_cmpint (san_chart_propose (chart, NULL), ==, SAN_CHART_PYRAMID);
  g_assert_cmpint (san_chart_propose (one, NULL), ==, SAN_CHART_HISTOGRAM);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-check/%s/%u", cases[i].code, i);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-propose/", proposals[i].name, NULL);

      g_test_add_data_func (path, &proposals[i], test_proposal);
    }
  g_test_add_func ("/chart-check/faultless", test_faultless);
  g_test_add_func ("/chart-check/order", test_order);
  g_test_add_func ("/chart-check/details", test_details);
  g_test_add_func ("/chart-propose/pyramid", test_pyramid);

  return g_test_run ();
}
