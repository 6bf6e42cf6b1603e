/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that don't fit on a line: where they are broken, and that each is read. */

#include <locale.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "draw-list.h"
#include "render/chart/san-chart-hyphen.h"

#define SOFT_HYPHEN "\u00AD"
#define LEAST_LETTERS 3

static const char *const regions[] = {
  "Восточно-Казахстанская", "Западно-Казахстанская", "Северо-Казахстанская", "Кызылординская",
  "Карагандинская", "Мангистауская", "Костанайская",
};

static PangoLayout *
make_layout (const char *text,
             int         width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans 10");
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -8);
  san_layout_set_words (layout, text);

  return layout;
}

static guint
count_letters (const char *text)
{
  guint count = 0;

  for (const char *at = text; g_unichar_isalpha (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    count++;

  return count;
}

/* Lines end at a blank, a hyphen or a soft hyphen, and no part of a word is short. */
static void
check_breaks (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  g_auto(GStrv) words = g_strsplit_set (text, " -", -1);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      const char *start = text + pango_layout_get_line_readonly (layout, i)->start_index;
      const char *before = g_utf8_prev_char (start);

      g_assert_true (*before == ' ' || *before == '-' || g_str_has_prefix (before, SOFT_HYPHEN));
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], SOFT_HYPHEN, -1);

      for (guint p = 0; parts[1] != NULL && parts[p] != NULL; p++)
        g_assert_cmpuint (count_letters (parts[p]), >=, LEAST_LETTERS);
    }
}

static void
test_any_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    for (int width = 10; width < 250; width++)
      {
        g_autoptr(PangoLayout) layout = make_layout (regions[i], width);

        check_breaks (layout);
      }
}

/* The syllables of a word that is given a little more than a third of its width. */
static void
test_syllables (gconstpointer data)
{
  const char *wanted = data;
  g_auto(GStrv) syllables = g_strsplit (wanted, "|", -1);
  g_autofree char *word = g_strjoinv ("", syllables);
  g_autofree char *broken = g_strjoinv (SOFT_HYPHEN, syllables);
  g_autoptr(PangoLayout) wide = make_layout (word, 1000);
  g_autoptr(PangoLayout) narrow = NULL;
  int width;

  g_assert_cmpstr (pango_layout_get_text (wide), ==, word);
  pango_layout_get_pixel_size (wide, &width, NULL);
  narrow = make_layout (word, width * 9 / 10);
  g_assert_cmpstr (pango_layout_get_text (narrow), ==, broken);
  g_assert_cmpint (pango_layout_get_line_count (narrow), ==, 2);
  g_assert_false (pango_layout_is_ellipsized (narrow));
}

/* A word without room for a syllable isn't spelled letter by letter. */
static void
test_no_room (void)
{
  g_autoptr(PangoLayout) layout = make_layout ("г. Кызылординская", 30);

  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  g_assert_true (pango_layout_is_ellipsized (layout));
}

/* The longer words of the second name need more than one line, those of the first don't. */
static void
test_words_that_fit (void)
{
  g_autoptr(PangoLayout) layout = make_layout ("Астана Казахстанская", 60);

  g_assert_true (g_str_has_prefix (pango_layout_get_text (layout), "Астана Казах" SOFT_HYPHEN));
}

static void
test_chart (void)
{
  static const double values[] = { 5.41, 6.2, 7.1, 9.17, 8.5, 6.6, 9.49 };

  for (double width = 200; width <= 900; width += 50)
    {
      g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "Title");
      g_autoptr(GPtrArray) list = NULL;
      g_autoptr(GPtrArray) names = NULL;

      san_chart_set_categories (chart, NULL, regions, G_N_ELEMENTS (regions));
      san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
      list = draw_list_new (chart, width, 300);
      if (list == NULL)
        return;
      names = draw_list_find (list, "text name");
      g_assert_cmpuint (names->len, >, 0);
      for (guint i = 0; i < names->len; i++)
        {
          const DrawnMark *name = draw_list_nth (names, i);
          g_auto(GStrv) parts = g_strsplit (name->text, SOFT_HYPHEN, -1);
          g_autofree char *whole = g_strjoinv ("", parts);

          g_assert_true (g_strv_contains (regions, whole));
          if (i > 0)
            g_assert_cmpfloat (name->x, >=,
                               draw_list_nth (names, i - 1)->x
                                 + draw_list_nth (names, i - 1)->width - 1);
        }
    }
}

/* A name of two lines doesn't begin the second with a dash. */
static void
test_dash (void)
{
  static const char *const seasons[] = { "декабрь – февраль", "март – май", "сентябрь – ноябрь" };
  static const double values[] = { 34.5, 65.5, 12.3 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) names = NULL;

  san_chart_set_categories (chart, NULL, seasons, G_N_ELEMENTS (seasons));
  san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
  list = draw_list_new (chart, 260, 300);
  if (list == NULL)
    return;
  names = draw_list_find (list, "text name");
  g_assert_cmpuint (names->len, ==, G_N_ELEMENTS (seasons));
  g_assert_nonnull (strstr (draw_list_nth (names, 2)->line, "lines=2"));
  g_assert_cmpstr (draw_list_nth (names, 2)->text, ==, "сентябрь\u00A0– ноябрь");
}

static SanChart *
make_bars (SanChartKind       kind,
           const char        *title,
           const char *const *names,
           gsize              n)
{
  static const double values[] = { 34.5, 28.1, 17.4, 12.2, 7.8 };
  SanChart *chart = san_chart_new (kind, title);

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (values));
  san_chart_set_categories (chart, NULL, names, n);
  san_chart_add_series (chart, NULL, values, n);
  return chart;
}

/* A word that needs two lines is broken, so that all names are read without turning the head; one
 * that would need three is turned. */
static void
test_broken (void)
{
  static const char *const causes[] = { "Отравления", "Падения", "Ожоги", "Утопления",
                                        "Дорожно-транспортные происшествия" };
  g_autoptr(SanChart) chart = make_bars (SAN_CHART_BAR, "Title", causes, G_N_ELEMENTS (causes));

  for (double width = 340; width >= 200; width -= 140)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, width, 300);
      g_autoptr(GPtrArray) names = NULL;

      if (list == NULL)
        return;
      names = draw_list_find (list, "text name");
      for (guint i = 0; i < names->len; i++)
        g_assert_true (draw_list_nth (names, i)->turned == (width < 300));
    }
}

/* Names and a title that fill most of a small page leave the bars a third of its height or width. */
static void
test_long (gconstpointer data)
{
  static const char *const causes[]
    = { "Отдельные состояния, возникающие в перинатальном периоде, у недоношенных детей",
        "Врождённые аномалии (пороки развития), деформации и хромосомные нарушения прочие",
        "Травмы, отравления и некоторые другие последствия воздействия внешних причин",
        "Болезни крови, кроветворных органов и нарушения с вовлечением иммунного механизма",
        "Психические расстройства и расстройства поведения, не отнесённые к другим классам" };
  const SanChartKind kind = GPOINTER_TO_INT (data);
  g_autoptr(SanChart) chart = make_bars (kind, "Структура причин смерти детей первого года жизни по "
                                         "классам Международной статистической классификации",
                                         causes, G_N_ELEMENTS (causes));
  g_autoptr(GPtrArray) list = draw_list_new (chart, 340, 300);
  g_autoptr(GPtrArray) axes = NULL;
  const DrawnMark *field;

  if (list == NULL)
    return;
  axes = draw_list_find (list, "axes");
  field = draw_list_nth (axes, 0);
  g_test_message ("%g × %g", field->width, field->height);
  if (kind == SAN_CHART_BAR)
    g_assert_cmpfloat (field->height, >=, 300 / 3.0);
  else
    g_assert_cmpfloat (field->width, >=, 340 / 3.0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/names/any-width", test_any_width);
  g_test_add_data_func ("/chart/names/pair", "Казах|стан|ская", test_syllables);
  g_test_add_data_func ("/chart/names/end", "Коста|най|ская", test_syllables);
  g_test_add_data_func ("/chart/names/sign", "боль|ница", test_syllables);
  g_test_add_data_func ("/chart/names/vowels", "забо|лева|емость", test_syllables);
  g_test_add_func ("/chart/names/no-room", test_no_room);
  g_test_add_func ("/chart/names/words-that-fit", test_words_that_fit);
  g_test_add_func ("/chart/names/chart", test_chart);
  g_test_add_func ("/chart/names/dash", test_dash);
  g_test_add_func ("/chart/names/broken", test_broken);
  g_test_add_data_func ("/chart/names/long-below", GINT_TO_POINTER (SAN_CHART_BAR), test_long);
  g_test_add_data_func ("/chart/names/long-left", GINT_TO_POINTER (SAN_CHART_STRIP), test_long);

  return g_test_run ();
}
