/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-gallery-private.h"

#include <math.h>

static const char *const ages[] = { "0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69",
                                    "70–79", "80 и старше" };
static const double men[] = { 480, 520, 760, 700, 680, 640, 360, 210, 60 };
static const double women[] = { 455, 495, 735, 710, 730, 760, 520, 410, 190 };

static SanChart *
make_stacked (SanChartKind kind)
{
  static const char *const years[] = { "1970", "1990", "2011" };
  static const double young[] = { 28.5, 22.9, 15.8 };
  static const double working[] = { 54.2, 56.1, 62.0 };
  static const double older[] = { 17.3, 21.0, 22.2 };
  SanChart *chart = san_chart_new (kind, "Возрастной состав населения (учебный пример)");

  san_chart_set_categories (chart, "Год", years, 3);
  san_chart_set_value_axis (chart, "Доля населения", "%");
  san_chart_add_series (chart, "Моложе трудоспособного", young, 3);
  san_chart_add_series (chart, "Трудоспособный возраст", working, 3);
  san_chart_add_series (chart, "Старше трудоспособного", older, 3);
  return chart;
}

static SanChart *
make_stacked_absolute (void)
{
  static const char *const years[] = { "2009", "2010", "2011" };
  static const double first[] = { 11, 12, 15 };
  static const double second[] = { 20, 26, 31 };
  SanChart *chart = san_chart_new (SAN_CHART_STACKED, "Случаи травм (учебный пример)");

  san_chart_set_categories (chart, "Год", years, 3);
  san_chart_set_value_axis (chart, "Число случаев", NULL);
  san_chart_add_series (chart, "Производственные", first, 3);
  san_chart_add_series (chart, "Бытовые", second, 3);
  return chart;
}

static SanChart *
make_stacked_share (void)
{
  return make_stacked (SAN_CHART_STACKED_SHARE);
}

static SanChart *
make_stacked_single (void)
{
  static const char *const causes[]
    = { "Травмы", "Отравления", "Прочие несчастные случаи" };
  static const double shares[] = { 93, 1, 6 };
  SanChart *chart = gallery_series (SAN_CHART_STACKED_SHARE, "Структура травматизма",
                                    causes, shares, 3);

  san_chart_set_source (chart, "учебник, раздел 3.9");
  return chart;
}

static SanChart *
make_pyramid (void)
{
  SanChart *chart = san_chart_new (SAN_CHART_PYRAMID,
                                   "Возрастно-половой состав населения (учебный пример)");

  san_chart_set_categories (chart, "Возраст, лет", ages, G_N_ELEMENTS (ages));
  san_chart_set_value_axis (chart, "Население", "тыс. чел.");
  san_chart_add_series (chart, "Мужчины", men, G_N_ELEMENTS (men));
  san_chart_add_series (chart, "Женщины", women, G_N_ELEMENTS (women));
  return chart;
}

enum { N_FIT = 41 };

static SanChart *
make_relation (void)
{
  static const double x[] = { 2, 3, 4, 4.5, 5, 6, 6.5, 7, 8, 9, 9.5, 11, 12, 13 };
  static const double y[] = { 14, 13.5, 12.8, 13.6, 11.9, 12.2, 10.6, 11.1, 9.8, 9.9, 8.4, 8.1, 6.9,
                              7.2 };
  double fit_x[N_FIT], fit_y[N_FIT], low[N_FIT], high[N_FIT];
  SanChartFit fit = { (char *) "Линия регрессии: y = 15,46 − 0,67x, 95 %", N_FIT, fit_x, fit_y,
                      low, high };
  SanChart *chart = san_chart_new (SAN_CHART_RELATION,
                                   "Охват осмотрами и заболеваемость (учебный пример)");

  for (int i = 0; i < N_FIT; i++)
    {
      fit_x[i] = 2 + 11.0 * i / (N_FIT - 1);
      fit_y[i] = 15.46 - 0.67 * fit_x[i];
      low[i] = fit_y[i] - 0.4 - 0.02 * pow (fit_x[i] - 7, 2);
      high[i] = fit_y[i] + 0.4 + 0.02 * pow (fit_x[i] - 7, 2);
    }
  san_chart_set_x_axis (chart, "Охват осмотрами", "на 100 жителей");
  san_chart_set_value_axis (chart, "Заболеваемость", "‰");
  san_chart_add_points (chart, NULL, x, y, G_N_ELEMENTS (x));
  san_chart_set_fit (chart, &fit);
  return chart;
}

static SanChart *
make_million_relation (void)
{
  const gsize n = 1000000;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  SanChart *chart = san_chart_new (SAN_CHART_RELATION, "Миллион точек");

  for (gsize i = 0; i < n; i++)
    {
      const double radius = sqrt (-2 * log (1 - g_rand_double (rand)));
      const double angle = g_rand_double_range (rand, 0, 2 * G_PI);

      x[i] = 170 + 7 * radius * cos (angle);
      y[i] = 65 + 0.7 * (x[i] - 170) + 6 * radius * sin (angle);
    }
  san_chart_set_x_axis (chart, "Рост", "см");
  san_chart_set_value_axis (chart, "Масса тела", "кг");
  san_chart_add_points (chart, NULL, x, y, n);
  return chart;
}

static SanChart *
make_dot (void)
{
  static const char *const countries[] = { "Беларусь", "Казахстан", "Россия", "Латвия", "Польша" };
  static const double boys[] = { 64.7, 64.2, 63.0, 68.6, 72.4 };
  static const double girls[] = { 76.7, 73.5, 75.0, 78.4, 80.9 };
  SanChart *chart = san_chart_new (SAN_CHART_DOT, "Ожидаемая продолжительность жизни (пример)");

  san_chart_set_categories (chart, NULL, countries, 5);
  san_chart_set_value_axis (chart, "Продолжительность жизни", "лет");
  san_chart_add_series (chart, "Мужчины", boys, 5);
  san_chart_add_series (chart, "Женщины", girls, 5);
  return chart;
}

static SanChart *
make_box (void)
{
  static const SanChartBox boxes[] = { { 92, 105, 118, 124, 141 }, { 101, 117, 125, 133, 155 },
                                       { 88, 96, 104, 115, 130 } };
  static const double outliers[] = { 170, 74 };
  SanChart *chart = san_chart_new (SAN_CHART_BOX, "Артериальное давление по группам (пример)");

  san_chart_set_value_axis (chart, "Систолическое давление", "мм рт. ст.");
  san_chart_add_box (chart, "Контроль", &boxes[0], outliers, 2);
  san_chart_add_box (chart, "Гипертензия I степени", &boxes[1], NULL, 0);
  san_chart_add_box (chart, "После лечения", &boxes[2], NULL, 0);
  return chart;
}

static SanChart *
make_figures (SanChartFigure shape,
              double         per_figure)
{
  static const char *const regions[]
    = { "Брестская", "Витебская", "Гомельская", "Гродненская", "Минская", "Могилёвская" };
  static const double values[] = { 380, 520, 690, 450, 710, 640 };
  SanChart *chart = gallery_series (SAN_CHART_FIGURE,
                                    "Развёрнуто коек по областям (учебный пример)",
                                    regions, values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "Число коек", NULL);
  san_chart_set_figure (chart, shape, per_figure);
  return chart;
}

static SanChart *
make_figure_beds (void)
{
  return make_figures (SAN_CHART_FIGURE_BED, 100);
}

static SanChart *
make_figure_persons (void)
{
  return make_figures (SAN_CHART_FIGURE_PERSON, 50);
}

static SanChart *
make_figure_houses (void)
{
  return make_figures (SAN_CHART_FIGURE_HOUSE, 0);
}

static SanChart *
make_figure_crosses (void)
{
  return make_figures (SAN_CHART_FIGURE_CROSS, 0);
}

static SanChart *
make_figure_drops (void)
{
  return make_figures (SAN_CHART_FIGURE_DROP, 40);
}

/* Means of two groups with their errors, as a t test gives them. */
static SanChart *
make_errors (SanChartKind kind)
{
  static const char *const groups[] = { "Основная группа", "Контрольная группа" };
  static const double means[] = { 5.52, 4.18 };
  static const double errors[] = { 0.33, 0.27 };
  SanChart *chart = gallery_series (kind, "Содержание глюкозы в крови (учебный пример)", groups,
                                    means, 2);

  san_chart_set_value_axis (chart, "Средняя", "ммоль/л");
  san_chart_set_errors (chart, 0, errors, 2);
  return chart;
}

static SanChart *
make_errors_bar (void)
{
  return make_errors (SAN_CHART_BAR);
}

static SanChart *
make_errors_strip (void)
{
  return make_errors (SAN_CHART_STRIP);
}

static SanChart *
make_errors_line (void)
{
  static const char *const years[] = { "2019", "2020", "2021", "2022", "2023", "2024" };
  static const double city[] = { 7.9, 8.4, 8.3, 7.1, 6.6, 6.2 };
  static const double village[] = { 11.2, 11.6, 10.9, 10.1, 9.8, 9.1 };
  static const double errors[] = { 0.4, 0.4, 0.5, 0.4, 0.3, 0.3 };
  SanChart *chart = san_chart_new (SAN_CHART_LINE, "Показатель с ошибками (учебный пример)");

  san_chart_set_categories (chart, "Год", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "Показатель", "‰");
  san_chart_add_series (chart, "Город", city, G_N_ELEMENTS (city));
  san_chart_set_errors (chart, 0, errors, G_N_ELEMENTS (errors));
  san_chart_add_series (chart, "Село", village, G_N_ELEMENTS (village));
  san_chart_set_errors (chart, 1, errors, G_N_ELEMENTS (errors));
  return chart;
}

/* Colours of which some share their dash or their marker. */
static SanChart *
make_chosen (SanChartKind kind)
{
  static const char *const years[] = { "2020", "2021", "2022", "2023", "2024" };
  static const char *const groups[] = { "Город", "Село", "Область", "Республика" };
  static const guint colors[] = { 3, 9, 11, 5 };
  SanChart *chart = san_chart_new (kind, "Цвета выбраны для каждой группы (учебный пример)");

  san_chart_set_categories (chart, "Год", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "Показатель", "‰");
  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      double values[G_N_ELEMENTS (years)];

      for (guint i = 0; i < G_N_ELEMENTS (years); i++)
        values[i] = 4.5 + 3 * g + 0.6 * sin (1.3 * i + g);
      san_chart_add_series (chart, groups[g], values, G_N_ELEMENTS (years));
      san_chart_set_series_color (chart, g, colors[g]);
    }

  return chart;
}

static SanChart *
make_chosen_bar (void)
{
  return make_chosen (SAN_CHART_BAR);
}

static SanChart *
make_chosen_line (void)
{
  return make_chosen (SAN_CHART_LINE);
}

const SanGalleryEntry san_gallery_kinds[] = {
  { "stacked", make_stacked_absolute },
  { "stacked-share", make_stacked_share },
  { "stacked-single", make_stacked_single },
  { "pyramid", make_pyramid },
  { "relation", make_relation },
  { "dot", make_dot },
  { "box", make_box },
  { "figure-beds", make_figure_beds },
  { "figure-persons", make_figure_persons },
  { "figure-houses", make_figure_houses },
  { "figure-crosses", make_figure_crosses },
  { "figure-drops", make_figure_drops },
  { "hard-million-relation", make_million_relation },
  { "errors-bar", make_errors_bar },
  { "errors-strip", make_errors_strip },
  { "errors-line", make_errors_line },
  { "chosen-bar", make_chosen_bar },
  { "chosen-line", make_chosen_line },
  { NULL }
};
