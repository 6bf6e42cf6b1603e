/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-report-samples.h"

static void
add_table (SanSolution *solution,
           guint        n_rows)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree double *values = g_new (double, n_rows + 1);
  SanTable *table = san_solution_add_table (solution, "Рождаемость по районам");

  for (guint i = 0; i < n_rows; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("Район %u", i + 1));
      values[i] = i * 1.25;
    }
  san_table_add_labels (table, "Район", (const char * const *) names->pdata, n_rows);
  san_table_set_total_text (table, "Всего");
  san_table_add_numbers (table, "Население", values, n_rows, SAN_QUANTITY_COUNT);
  san_table_set_group (table, "Город");
  san_table_set_total (table, 99);
  san_table_add_numbers (table, "Отклонение", values, n_rows, SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, "d");
  san_table_set_group (table, "Город");
  san_table_set_note (table, "Примечание под таблицей.");
}

static void
add_chart (SanSolution *solution)
{
  const char * const years[] = { "2010", "2011", "2012" };
  const double values[] = { 12.5, 13.1, 14.6 };
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, "Рождаемость по годам");

  san_chart_set_categories (chart, "Год", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "Рождаемость", "‰");
  san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
}

SanSolution *
san_sample_solution (guint n_rows)
{
  const SanNotation notation = { FALSE, 0 };
  SanSolution *solution = san_solution_new (&notation);
  SanStep *step;

  san_solution_add_heading (solution, "Первый этап");
  step = san_solution_add_step (solution, "Общий показатель", "P", "\\frac{n \\cdot 1000}{N}");
  san_step_let (step, "n", 1200, SAN_QUANTITY_COUNT);
  san_step_let (step, "N", 80000, SAN_QUANTITY_COUNT);
  san_step_set_value (step, 15, SAN_QUANTITY_RATE, "‰");
  san_step_add_note (step, "n – число рождений.");
  step = san_solution_add_step (solution, "Границы", NULL, NULL);
  san_step_set_value_text (step, "от 14,1 до 15,9 ‰");
  if (n_rows > 0)
    add_table (solution, n_rows);
  add_chart (solution);
  san_solution_add_answer (solution, "p", "Показатель", "P", "15 ‰");
  san_solution_add_conclusion (solution, "Рождаемость в городе ниже средней.");
  san_solution_add_warning (solution, "Наблюдений мало.");
  return solution;
}

void
san_sample_add_task (SanReport  *report,
                     const char *title,
                     guint       n_rows)
{
  g_autoptr(SanSolution) solution = san_sample_solution (n_rows);
  const SanReportTask task = { .title = title, .section = "3.2", .solution = solution };

  san_report_add_task (report, &task);
}

SanReport *
san_sample_report (void)
{
  const SanReportHeader header = {
    .university = "Медицинский университет",
    .chair = "Кафедра общественного здоровья",
    .title = "Практическая работа",
    .variant = "7",
    .student = "Иванова А. С.",
    .group = "412",
    .teacher = "Петров И. И.",
  };
  SanReport *report = san_report_new ();

  san_report_set_header (report, &header);
  return report;
}
