/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answer sheets say, in the language that LANGUAGE names. Expected sentences follow the
 * textbook and the course's rules of wording; numbers in them are the textbook's. */

#include <string.h>

#include "core/san-core.h"
#include "methods/relative/san-residual.h"
#include "methods/san-phrases.h"
#include "methods/san-registry.h"
#include "model/san-json.h"
#include "model/san-language.h"

typedef enum {
  CONCLUSION,
  WARNING,
  NOTE,      /* under steps and tables, and between them */
  ANSWER,
  LABEL,     /* of steps */
} Place;

typedef struct
{
  const char *name;
  const char *method;
  const char *input;
  Place       place;
  const char *english;   /* text that must stand there; after "!" one that must not */
  const char *russian;
  gboolean    modern;
} Case;

#define MORBIDITY "{ \"parts\": [50, 30, 20], \"labels\": [\"Прочие\", \"Other causes\", \"A\"] }"
#define TIES "{ \"parts\": [60, 10, 15, 15], \"labels\": [\"A\", \"B\", \"C\", \"D\"] }"
#define THIRDS "{ \"parts\": [1, 1, 1], \"labels\": [\"A\", \"B\", \"C\"] }"
#define DAYS "{ \"levels\": [39.8, 44.6], \"labels\": [\"2011\", \"2012\"] }"
#define PERCENTS "{ \"levels\": [11.0, 7.5], \"labels\": [\"A\", \"B\"], \"level_unit\": \"%\" }"
#define DECADES "{ \"levels\": [1, 2], \"labels\": [\"1994\", \"2010\"] }"
#define MOMENT "{ \"levels\": [10, 12, 14], \"kind\": \"moment\" }"
#define FROM_ZERO "{ \"levels\": [0, 5] }"
#define UP_AND_DOWN "{ \"levels\": [10, 14, 13, 15] }"
#define WORKSHOPS "{ \"events\": [[80, 400, 680, 185], [140, 560, 152, 42]], " \
  "\"population\": [[120, 380, 400, 100], [200, 500, 80, 20]], \"base\": 100, " \
  "\"groups\": [\"A\", \"B\"] }"
#define SAME_RATES "{ \"events\": [[1, 2], [1, 2]], \"population\": [[10, 10], [10, 10]] }"
#define SMALL "{ \"values\": [19, 21, 24, 24, 25, 30, 32] }"
#define HEIGHTS "{ \"lower\": [140, 145, 150, 155, 160], \"upper\": [144, 149, 154, 159, 164], " \
  "\"frequencies\": [20, 30, 85, 35, 15] }"
#define TENTHS "{ \"values\": [3.1, 4.5, 4.7, 5.2, 6] }"
#define EQUAL "{ \"values\": [7, 7, 7, 7] }"
#define MOMENTS "{ \"variants\": [142.5, 147.5, 152.5, 157.5, 162.5], " \
  "\"frequencies\": [20, 30, 85, 35, 15], \"assumed_mean\": 152.5, \"interval\": 5 }"
#define PRESSURE "{ \"x\": [120, 115, 132, 128, 140, 119], " \
  "\"y\": [110, 118, 105, 121, 112, 109, 116] }"
#define TWO_AND_TWO "{ \"x\": [1, 2], \"y\": [4, 6] }"
#define TWO_RATES "{ \"rate1\": 47.76119402985075, \"n1\": 268, \"rate2\": 33.89261744966443, " \
  "\"n2\": 298, \"base\": 100 }"
#define INFANTS "{ \"deaths\": 30, \"births\": 2000, \"births_previous\": 2500, " \
  "\"deaths_born_this_year\": 5, \"deaths_born_previous_year\": 25 }"
#define DISABILITY "{ \"disabled\": 12000, \"population\": 786000, \"base\": 10000, " \
  "\"subject\": \"City of N\" }"
#define CASES "{ \"events\": 864600, \"population\": 786000 }"
#define RARE "{ \"events\": 2, \"population\": 700 }"
#define ONE_OF_ONE "{ \"events\": 1, \"population\": 1 }"
#define TINY_BASE "{ \"events\": 5, \"population\": 100, \"base\": 1e-300 }"
#define ANGINA "{ \"monthly\": [129, 193, 133, 256, 209, 81, 343, 162, 329, 222, 251, 114] }"
#define TWO_YEARS "{ \"levels\": [25.5, 8.8], \"labels\": [\"1950\", \"1997\"] }"

static const Case cases[] = {
  { "residual-unranked", "structure", MORBIDITY, CONCLUSION,
    "The share of “A” is 20.0%.", "На «A» приходится 20,0 %.", FALSE },
  { "residual-told", "structure", MORBIDITY, CONCLUSION,
    "The residual part “Прочие” makes 50.0%.", "На остальное («Прочие») приходится 50,0 %.",
    FALSE },
  { "residual-no-answer", "structure", MORBIDITY, ANSWER, "!Прочие", "!Прочие", FALSE },
  { "shared-place", "structure", TIES, CONCLUSION,
    "the second is shared by “C” and “D” (15.0% each), the third by “B” (10.0%)",
    "на втором — «C» и «D» (по 15,0 %), на третьем — «B» (10,0 %)", FALSE },
  { "rounded-to-100", "structure", THIRDS, NOTE,
    "“A” 33.4 in place of 33.3", "«A» — 33,4 вместо 33,3", FALSE },

  { "years", "time-series", DAYS, CONCLUSION,
    "From 2011 to 2012 the level rose by 4.8, that is by 12.1% (growth rate 112.1%).",
    "За период с 2011 по 2012 г. уровень вырос на 4,8, то есть на 12,1 % (темп роста "
    "112,1 %).", FALSE },
  { "years-unquoted", "time-series", DAYS, CONCLUSION, "!“2011”", "!«2011»", FALSE },
  { "labels-quoted", "time-series", PERCENTS, CONCLUSION,
    "Over the period “A” – “B”", "За весь период («A» – «B»)", FALSE },
  { "percentage-points", "time-series", PERCENTS, CONCLUSION,
    "fell by 3.5 percentage points", "снизился на 3,5 п. п.", FALSE },
  { "long-step", "time-series", DECADES, WARNING,
    "The levels are more than one year apart", "Уровни разделяет больше одного года", FALSE },
  { "chronological-mean", "time-series", MOMENT, LABEL, "Chronological mean",
    "Средняя хронологическая", FALSE },
  { "no-rate-from-zero", "time-series", FROM_ZERO, LABEL, "!Growth rate", "!Темп роста", FALSE },
  { "unsteady", "time-series", UP_AND_DOWN, CONCLUSION,
    "The trend is upward but not steady: rises 2, falls 1.",
    "Тенденция к росту неустойчива: подъёмов — 2, снижений — 1.", FALSE },
  { "visual-years", "visual-index", TWO_YEARS, CONCLUSION,
    "The level of 1997 is 34.5% of that of 1950: it is lower by 65.5%.",
    "Уровень 1997 г. составил 34,5 % от уровня 1950 г.: он ниже на 65,5 %.", FALSE },
  { "months", "seasonality", ANGINA, CONCLUSION,
    "in these months: February, April – May, July, September – November.",
    "в следующие месяцы: февраль, апрель – май, июль, сентябрь – ноябрь.", FALSE },

  { "neutral-gender", "general-disability", DISABILITY, CONCLUSION,
    "General disability. City of N: the rate was 152.7 ± 1.38 per 10 000.",
    "Общая инвалидность. City of N: показатель составил 152,7 ± 1,38 на 10 000.",
    FALSE },
  { "above-base", "intensity", CASES, CONCLUSION,
    "The rate was 1100.0 ± 1.18 per 1000.",
    "Показатель составил 1100,0 ± 1,18 на 1000.", FALSE },
  { "few-events", "intensity", RARE, LABEL,
    "Exact confidence limits (Clopper–Pearson)",
    "Точные доверительные границы (Клоппер — Пирсон)", FALSE },
  { "one-observation", "intensity", ONE_OF_ONE, LABEL, "!Mean error", "!Средняя ошибка", FALSE },
  { "one-observation-told", "intensity", ONE_OF_ONE, WARNING,
    "A single observation has no mean error", "У одного наблюдения нет средней ошибки", FALSE },
  { "tiny-base", "intensity", TINY_BASE, ANSWER, "5.00·10⁻³⁰²", "5,00·10⁻³⁰²", FALSE },
  { "many-events", "intensity", CASES, LABEL, "!Clopper", "!Клоппер", FALSE },
  { "all-ways", "infant-mortality", INFANTS, CONCLUSION,
    "the formula of Rats gives 13.8‰, the simple way 15.0‰.",
    "формула Ратса даёт 13,8 ‰, простой способ — 15,0 ‰.", FALSE },
  { "unequal-births", "infant-mortality", INFANTS, CONCLUSION,
    "births fell by 20.0%", "родилось меньше на 20,0 %", FALSE },

  { "rounded-sums", "standardization-direct", WORKSHOPS, NOTE,
    "“A” 2178.08 in place of 2177.65", "«A» — 2178,08 вместо 2177,65", FALSE },
  { "rounded-product", "standardization-direct", WORKSHOPS, NOTE,
    "With the rounded numbers: 213.44.", "По округлённым числам: 213,44.", FALSE },
  { "per-100", "standardization-direct", WORKSHOPS, CONCLUSION,
    "(134.5 per 100)", "(134,5 на 100)", FALSE },
  { "relations", "standardization-direct", WORKSHOPS, NOTE,
    "134.5 > 111.8. Standardised rates: 121.0 < 131.9.",
    "134,5 > 111,8. Стандартизованные показатели: 121,0 < 131,9.", FALSE },
  { "no-standardised-size", "standardization-direct", WORKSHOPS, CONCLUSION, "!131.9", "!131,9",
    FALSE },
  { "equal-throughout", "standardization-direct", SAME_RATES, CONCLUSION,
    "they are equal too", "показатели также равны", FALSE },

  { "kind", "variation-series", SMALL, NOTE,
    "weighted, discrete, unimodal, with an odd number of members (n = 7)",
    "взвешенный, дискретный, одномодальный, с нечётным числом вариант (n = 7)", FALSE },
  { "kind-of-intervals", "variation-series", HEIGHTS, NOTE,
    "weighted, interval, closed", "взвешенный, интервальный, закрытый", FALSE },
  { "check", "variation-series", SMALL, LABEL, "Check of the mean", "Проверка средней", FALSE },
  { "small-error", "variation-series", SMALL, ANSWER, "25.0 ± 1.89", "25,0 ± 1,89", FALSE },
  { "small-error-modern", "variation-series", SMALL, ANSWER, "25.0 ± 1.75", "25,0 ± 1,75", TRUE },
  { "small-note", "variation-series", SMALL, NOTE, "gives 1.75.", "даёт 1,75.", FALSE },
  { "small-note-modern", "variation-series", SMALL, NOTE, "!n < 30", "!n < 30", TRUE },
  { "small-warning-modern", "variation-series", SMALL, WARNING, "!n − 1", "!n − 1", TRUE },
  { "one-decimal-more", "variation-series", TENTHS, ANSWER, "4.70 ± 0.533", "4,70 ± 0,533", FALSE },
  { "no-diversity", "variation-series", EQUAL, CONCLUSION, "!probability", "!вероятностью", FALSE },
  { "too-few-to-judge", "variation-series", SMALL, CONCLUSION,
    "There are too few observations", "Наблюдений слишком мало", FALSE },
  { "limits-modern", "variation-series", SMALL, CONCLUSION,
    "from 20.7 to 29.3", "от 20,7 до 29,3", TRUE },
  { "moments-modern", "moments", MOMENTS, CONCLUSION,
    "152.36 ± 0.388", "152,36 ± 0,388", TRUE },
  { "moments-by-hand", "moments", MOMENTS, NOTE,
    "With the rounded numbers: 152.37.", "По округлённым числам: 152,37.", FALSE },

  { "groups-named", "t-test-independent", PRESSURE, CONCLUSION,
    "“Group 1” – 125.7 ± 4.20, “Group 2” – 113.0 ± 2.29",
    "«Группа 1» — 125,7 ± 4,20, «Группа 2» — 113,0 ± 2,29", FALSE },
  { "errors-modern", "t-test-independent", PRESSURE, CONCLUSION,
    "“Group 1” – 125.7 ± 3.84, “Group 2” – 113.0 ± 2.12",
    "«Группа 1» — 125,7 ± 3,84, «Группа 2» — 113,0 ± 2,12", TRUE },
  { "no-rule-modern", "t-test-independent", PRESSURE, CONCLUSION,
    "!reliability coefficient", "!Коэффициент достоверности", TRUE },
  { "rule-against-table", "t-test-independent", TWO_AND_TWO, CONCLUSION,
    "By the rule t ≥ 2 (t = 2.21) the difference would be reliable, but by Student's table it is "
    "not proven (p = 0.089).",
    "По правилу t ≥ 2 (t = 2,21) различие достоверно, но по таблице Стьюдента не доказано (p = "
    "0,089).", FALSE },
  { "t-by-hand", "compare-rates", TWO_RATES, NOTE,
    "With the rounded numbers: 3.39.", "По округлённым числам: 3,39.", FALSE },
  { "difference-in-points", "compare-rates", TWO_RATES, ANSWER,
    "13.9 ± 4.10 percentage points", "13,9 ± 4,10 п. п.", FALSE },

  { "both-scales", "quetelet", "{ \"mass\": 67, \"height\": 174, \"sex\": \"male\" }", CONCLUSION,
    "By the scale of the World Health Organization", "По шкале ВОЗ", FALSE },
  { "no-gap", "quetelet", "{ \"mass\": 67, \"height\": 174, \"sex\": \"male\" }", WARNING,
    "!gap", "!пропуск", FALSE },
  { "in-the-gap", "quetelet", "{ \"mass\": 25.5, \"height\": 100, \"sex\": \"male\" }", WARNING,
    "has a gap", "пропуск", FALSE },
};

/* --- reading a solution --- */

static void
append_strings (GString         *text,
                const GPtrArray *strings)
{
  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (strings, i));
}

static void
append_answers (GString           *text,
                const SanSolution *solution)
{
  const GPtrArray *answers = san_solution_get_answers (solution);

  for (guint i = 0; i < answers->len; i++)
    {
      const SanAnswer *answer = g_ptr_array_index (answers, i);

      g_string_append_printf (text, "%s: %s\n", answer->label, answer->text);
    }
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

static void
append_working (GString           *text,
                const SanSolution *solution,
                Place              place)
{
  const GPtrArray *working = san_solution_get_working (solution);

  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *item = g_ptr_array_index (working, i);

      if (item->type == SAN_WORKING_STEP)
        append_line (text, place == LABEL ? san_step_get_label (item->step)
                                          : san_step_get_note (item->step));
      else if (place == NOTE)
        append_line (text, item->type == SAN_WORKING_TABLE ? san_table_get_note (item->table)
                                                           : item->text);
    }
}

/* With blanks for no-break spaces. */
static char *
text_at (const SanSolution *solution,
         Place              place)
{
  GString *text = g_string_new (NULL);

  if (place == CONCLUSION)
    append_strings (text, san_solution_get_conclusions (solution));
  else if (place == WARNING)
    append_strings (text, san_solution_get_warnings (solution));
  else if (place == ANSWER)
    append_answers (text, solution);
  else
    append_working (text, solution, place);
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

static gboolean
in_russian (void)
{
  return g_strcmp0 (g_getenv ("LANGUAGE"), "ru") == 0;
}

static SanSolution *
solve (const char *method,
       const char *input,
       gboolean    modern)
{
  const SanNotation notation = { .modern_errors = modern };
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = san_json_parse (input, -1, &error);
  SanSolution *solution;

  g_assert_no_error (error);
  solution = san_method_solve (san_registry_find (method), json_node_get_object (node), &notation,
                               &error);
  g_assert_no_error (error);
  return solution;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanSolution) solution = solve (c->method, c->input, c->modern);
  g_autofree char *text = text_at (solution, c->place);
  const char *expected = in_russian () ? c->russian : c->english;
  gboolean wanted = *expected != '!';
  gboolean found = strstr (text, wanted ? expected : expected + 1) != NULL;

  if (found != wanted)
    g_test_message ("%s “%s” in:\n%s", wanted ? "no" : "unwanted", expected, text);
  g_assert_true (found == wanted);
}

/* --- the parts the sentences are made of --- */

static void
test_residual (void)
{
  const char * const residual[] = {
    "Прочие", "прочие причины", "Прочие несчастные случаи", "Другие", "Другие болезни",
    "Остальные", "Все прочие", "Иные", "Неизвестно", "Не указано", "Other", "other causes",
    "Others", "Rest", "Rest of the world", "Unknown", "Басқа аурулар", "Прочие (до 1 %)",
  };
  const char * const parts[] = {
    "Травмы и другие внешние причины", "Болезни прочих органов", "Restaurants", "Otherwise healthy",
    "Болезни кожи", "", "Прививки", "Друзья",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (residual); i++)
    g_assert_true (san_label_is_residual (residual[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_false (san_label_is_residual (parts[i]));
}

static void
test_years (void)
{
  const char * const years[] = { "1500", "1950", "2012", "2199" };
  const char * const others[] = { "", "12", "1499", "2200", "2012 г.", "20122", "+201", "1-й год" };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_true (san_phrase_is_year (years[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (san_phrase_is_year (others[i]));
}

static void
test_list (void)
{
  g_auto(GStrv) one = g_strsplit ("A", " ", -1);
  g_auto(GStrv) three = g_strsplit ("A B C", " ", -1);
  g_autofree char *first = san_phrase_list (one);
  g_autofree char *second = san_phrase_list (three);

  g_assert_cmpstr (first, ==, "A");
  g_assert_cmpstr (second, ==, in_russian () ? "A, B и C" : "A, B and C");
}

/* A subject that opens with the title is not said twice, whatever its case. */
static void
test_title_once (void)
{
  const char *title = in_russian () ? "Структура" : "Structure";
  g_autofree char *subject = g_strdup_printf ("%s: X", title);
  g_autofree char *input = g_strdup_printf ("{ \"parts\": [1, 2], \"subject\": \"%s\" }", subject);
  g_autoptr(SanSolution) solution = solve ("structure", input, FALSE);
  const GPtrArray *charts = san_solution_get_charts (solution);

  g_assert_cmpstr (san_chart_get_title (g_ptr_array_index (charts, 0)), ==, subject);
}

/* The source of the data stands under the chart. */
static void
test_source (void)
{
  g_autoptr(SanSolution) solution = solve ("structure", "{ \"parts\": [1, 2], \"source\": \"S\" }",
                                           FALSE);
  const GPtrArray *charts = san_solution_get_charts (solution);

  g_assert_cmpstr (san_chart_get_source (g_ptr_array_index (charts, 0)), ==, "S");
}

/* A line says that levels follow at equal distances. */
static void
test_kind_of_line (void)
{
  const struct { const char *input; SanChartKind kind; } series[] = {
    { DAYS, SAN_CHART_BAR },
    { "{ \"levels\": [3, 2, 1] }", SAN_CHART_LINE },
    { "{ \"levels\": [3, 2, 1], \"labels\": [\"1990\", \"1995\", \"2000\"] }", SAN_CHART_LINE },
    { "{ \"levels\": [3, 2, 1], \"labels\": [\"1950\", \"1997\", \"2011\"] }", SAN_CHART_BAR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    {
      g_autoptr(SanSolution) solution = solve ("time-series", series[i].input, FALSE);
      const GPtrArray *charts = san_solution_get_charts (solution);

      g_assert_cmpint (san_chart_get_kind (g_ptr_array_index (charts, 0)), ==, series[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  san_language_init ();
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wording/%s/%s", cases[i].method, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/wording/residual", test_residual);
  g_test_add_func ("/wording/years", test_years);
  g_test_add_func ("/wording/list", test_list);
  g_test_add_func ("/wording/title-once", test_title_once);
  g_test_add_func ("/wording/source", test_source);
  g_test_add_func ("/wording/kind-of-line", test_kind_of_line);
  return g_test_run ();
}
