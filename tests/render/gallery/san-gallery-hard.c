/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-gallery-private.h"

#include <math.h>

#define MANY_POINTS 1000000

static const char *const letters[] = { "А", "Б", "В", "Г", "Д" };

static SanChart *
make_one (SanChartKind kind)
{
  static const char *const names[] = { "Минск" };
  static const double values[] = { 42 };
  SanChart *chart = gallery_series (kind, "Одно значение", names, values, 1);

  san_chart_set_value_axis (chart, "Число случаев", NULL);
  return chart;
}

static SanChart *
make_one_bar (void)
{
  return make_one (SAN_CHART_BAR);
}

static SanChart *
make_one_strip (void)
{
  return make_one (SAN_CHART_STRIP);
}

static SanChart *
make_one_line (void)
{
  return make_one (SAN_CHART_LINE);
}

static SanChart *
make_one_sector (void)
{
  return make_one (SAN_CHART_SECTOR);
}

static SanChart *
make_constant (const char   *title,
               SanChartKind  kind,
               double        value)
{
  const double values[] = { value, value, value, value, value };

  return gallery_series (kind, title, letters, values, G_N_ELEMENTS (values));
}

static SanChart *
make_equal_bar (void)
{
  return make_constant ("Все значения равны", SAN_CHART_BAR, 7.25);
}

static SanChart *
make_zero_bar (void)
{
  return make_constant ("Все значения равны нулю", SAN_CHART_BAR, 0);
}

static SanChart *
make_zero_sector (void)
{
  return make_constant ("Все доли равны нулю", SAN_CHART_SECTOR, 0);
}

static SanChart *
make_equal_radial (void)
{
  return make_constant ("Все значения равны", SAN_CHART_RADIAL, 3);
}

static SanChart *
make_many (SanChartKind kind)
{
  enum { N = 60 };
  g_auto(GStrv) names = g_new0 (char *, N + 1);
  double values[N];
  SanChart *chart;

  for (int i = 0; i < N; i++)
    {
      names[i] = g_strdup_printf ("Район № %d", i + 1);
      values[i] = 20 + 15 * sin (i / 4.0) + i % 7;
    }
  chart = gallery_series (kind, "Шестьдесят районов области", (const char *const *) names, values,
                          N);
  san_chart_set_value_axis (chart, "Обращаемость", "на 1000 жителей");
  return chart;
}

static SanChart *
make_many_bar (void)
{
  return make_many (SAN_CHART_BAR);
}

static SanChart *
make_many_strip (void)
{
  return make_many (SAN_CHART_STRIP);
}

static SanChart *
make_many_sector (void)
{
  return make_many (SAN_CHART_SECTOR);
}

static SanChart *
make_many_line (void)
{
  return make_many (SAN_CHART_LINE);
}

static SanChart *
make_many_radial (void)
{
  return make_many (SAN_CHART_RADIAL);
}

static SanChart *
make_long (SanChartKind kind)
{
  static const char *const names[]
    = { "Отдельные состояния, возникающие в перинатальном периоде, у недоношенных детей",
        "Врождённые аномалии (пороки развития), деформации и хромосомные нарушения прочие",
        "Травмы, отравления и некоторые другие последствия воздействия внешних причин",
        "Болезни крови, кроветворных органов и нарушения с вовлечением иммунного механизма",
        "Психические расстройства и расстройства поведения, не отнесённые к другим классам" };
  static const double values[] = { 34.5, 28.1, 17.4, 12.2, 7.8 };
  SanChart *chart = gallery_series (kind,
                                    "Структура причин смерти детей первого года жизни по классам "
                                    "болезней Международной статистической классификации",
                                    names, values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "Доля", "%");
  return chart;
}

static SanChart *
make_long_bar (void)
{
  return make_long (SAN_CHART_BAR);
}

static SanChart *
make_long_strip (void)
{
  return make_long (SAN_CHART_STRIP);
}

static SanChart *
make_long_sector (void)
{
  return make_long (SAN_CHART_SECTOR);
}

static SanChart *
make_long_radial (void)
{
  return make_long (SAN_CHART_RADIAL);
}

/* Words that are broken between syllables, or turned where one break isn’t enough. */
static SanChart *
make_hyphen_bar (void)
{
  static const char *const names[] = { "Восточно-Казахстанская", "Кызылординская", "Мангистауская",
                                       "Карагандинская", "Костанайская", "Туркестанская" };
  static const double values[] = { 5.41, 9.17, 8.5, 7.4, 9.49, 7.7 };
  SanChart *chart = gallery_series (SAN_CHART_BAR, "Младенческая смертность по областям", names,
                                    values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "Младенческая смертность", "‰");
  return chart;
}

static SanChart *
make_million_line (void)
{
  g_autofree double *x = g_new (double, MANY_POINTS);
  g_autofree double *y = g_new (double, MANY_POINTS);
  SanChart *chart = san_chart_new (SAN_CHART_LINE, "Миллион измерений");

  for (int i = 0; i < MANY_POINTS; i++)
    {
      x[i] = i;
      y[i] = 50 + 30 * sin (i / 90000.0) + 10 * sin (i * 1.7) * sin (i / 3100.0);
    }
  san_chart_set_x_axis (chart, "Номер измерения", NULL);
  san_chart_set_value_axis (chart, "Частота пульса", "уд./мин");
  san_chart_add_points (chart, NULL, x, y, MANY_POINTS);
  return chart;
}

static SanChart *
make_tiny (void)
{
  static const double values[] = { 1.2e-9, 3.4e-9, 0.5e-9, 2.25e-9, 4e-9 };
  SanChart *chart = gallery_series (SAN_CHART_BAR, "Очень малые величины", letters, values, 5);

  san_chart_set_value_axis (chart, "Концентрация", "мг/л");
  return chart;
}

static SanChart *
make_huge (void)
{
  static const double values[] = { 1.2e12, 3.4e12, 0.5e12, 2.25e12, 4e12 };
  SanChart *chart = gallery_series (SAN_CHART_STRIP, "Очень большие величины", letters, values, 5);

  san_chart_set_value_axis (chart, "Расходы", "тенге");
  return chart;
}

static SanChart *
make_millions (void)
{
  static const double values[] = { 9503807, 8200000, 7100000, 8999000, 9432800 };
  SanChart *chart = gallery_series (SAN_CHART_BAR, "Численность населения", letters, values, 5);

  san_chart_set_value_axis (chart, "Население", "чел.");
  return chart;
}

static SanChart *
make_kazakh (void)
{
  static const char *const names[]
    = { "Астана қаласы", "Шығыс Қазақстан", "Алматы қаласы", "Шымкент қаласы", "Ұлытау",
        "Қостанай", "Ақтөбе" };
  static const double values[] = { 4.39, 5.41, 5.58, 5.69, 9.17, 9.49, 9.81 };
  SanChart *chart = gallery_series (SAN_CHART_STRIP, "Нәресте өлімі, 2024 жыл (әғқңөұүһі)", names,
                                    values, G_N_ELEMENTS (values));

  san_chart_set_value_axis (chart, "Нәресте өлімінің көрсеткіші", "‰");
  san_chart_set_reference (chart, 7.05, "Қазақстан Республикасы");
  return chart;
}

/* One class holds nearly all, and the classes are as unequal as their counts. */
static SanChart *
make_contrast (SanChartKind kind)
{
  static const double lower[] = { 0, 1, 2, 5, 10, 15, 45, 65 };
  static const double upper[] = { 1, 2, 5, 10, 15, 45, 65, 90 };
  static const double cases[] = { 4210, 35, 12, 4, 0, 7, 1, 96 };
  SanChart *chart = san_chart_new (kind, "Очень разные частоты и интервалы");

  san_chart_set_intervals (chart, "Возраст, лет", lower, upper, G_N_ELEMENTS (cases), FALSE, TRUE);
  san_chart_add_series (chart, NULL, cases, G_N_ELEMENTS (cases));
  san_chart_set_value_axis (chart, "Число случаев", NULL);
  return chart;
}

static SanChart *
make_contrast_histogram (void)
{
  return make_contrast (SAN_CHART_HISTOGRAM);
}

static SanChart *
make_contrast_polygon (void)
{
  return make_contrast (SAN_CHART_POLYGON);
}

static SanChart *
make_contrast_cumulate (void)
{
  return make_contrast (SAN_CHART_CUMULATE);
}

const SanGalleryEntry san_gallery_hard[] = {
  { "hard-one-bar", make_one_bar },
  { "hard-one-strip", make_one_strip },
  { "hard-one-line", make_one_line },
  { "hard-one-sector", make_one_sector },
  { "hard-equal-bar", make_equal_bar },
  { "hard-equal-radial", make_equal_radial },
  { "hard-zero-bar", make_zero_bar },
  { "hard-zero-sector", make_zero_sector },
  { "hard-60-bar", make_many_bar },
  { "hard-60-strip", make_many_strip },
  { "hard-60-sector", make_many_sector },
  { "hard-60-line", make_many_line },
  { "hard-60-radial", make_many_radial },
  { "hard-long-bar", make_long_bar },
  { "hard-long-strip", make_long_strip },
  { "hard-long-sector", make_long_sector },
  { "hard-long-radial", make_long_radial },
  { "hard-hyphen-bar", make_hyphen_bar },
  { "hard-million-line", make_million_line },
  { "hard-tiny", make_tiny },
  { "hard-huge", make_huge },
  { "hard-millions", make_millions },
  { "hard-kazakh", make_kazakh },
  { "hard-contrast-histogram", make_contrast_histogram },
  { "hard-contrast-polygon", make_contrast_polygon },
  { "hard-contrast-cumulate", make_contrast_cumulate },
  { NULL }
};
