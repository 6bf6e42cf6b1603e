/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-grid-names.h"

#include <glib/gi18n.h>

/* Returns: (nullable): the names of the rows, from the first column that has some */
static const char * const *
find_row_names (SanDraft *draft,
                gsize    *n)
{
  for (guint i = 0; i < san_draft_get_n_columns (draft); i++)
    {
      const SanField *field = san_draft_get_column (draft, i)->field;

      if (field->row_labels != NULL)
        {
          *n = g_strv_length ((char **) field->row_labels);
          return field->row_labels;
        }
    }
  *n = 0;
  return NULL;
}

char *
san_grid_dup_column_name (SanDraft *draft,
                          guint     column)
{
  const SanField *field = san_draft_get_column (draft, column)->field;

  if (field->unit == NULL)
    return g_strdup (_(field->label));
  /* Translators: name of a column and its unit: "Population, persons" */
  return g_strdup_printf (_("%s, %s"), _(field->label), _(field->unit));
}

char *
san_grid_dup_group_name (SanDraft *draft,
                         guint     group)
{
  const char *name = san_draft_get_group_name (draft, group);

  if (name != NULL && *name != '\0')
    return g_strdup (name);
  return g_strdup_printf (_("Group %u"), group + 1);
}

char *
san_grid_dup_row_name (SanDraft *draft,
                       guint     row)
{
  gsize n;
  const char * const *names = find_row_names (draft, &n);

  if (row < n)
    return g_strdup (_(names[row]));
  return g_strdup_printf ("%u", row + 1);
}

char *
san_grid_dup_cell_name (SanDraft *draft,
                        guint     row,
                        guint     column)
{
  const SanDraftColumn *place = san_draft_get_column (draft, column);
  g_autofree char *name = san_grid_dup_column_name (draft, column);
  g_autofree char *row_name = san_grid_dup_row_name (draft, row);
  g_autofree char *group = NULL;

  if (place->group >= 0)
    {
      group = san_grid_dup_group_name (draft, (guint) place->group);
      if (san_grid_has_row_names (draft))
        return g_strdup_printf ("%s, %s, %s", name, group, row_name);
      /* Translators: a cell for screen readers: column, group, number of the row */
      return g_strdup_printf (_("%s, %s, row %u"), name, group, row + 1);
    }
  if (san_grid_has_row_names (draft))
    return g_strdup_printf ("%s, %s", name, row_name);
  /* Translators: a cell for screen readers: column, number of the row */
  return g_strdup_printf (_("%s, row %u"), name, row + 1);
}

gboolean
san_grid_has_row_names (SanDraft *draft)
{
  gsize n;

  return find_row_names (draft, &n) != NULL;
}
