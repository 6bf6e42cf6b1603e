/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-form-view.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-field-row.h"
#include "app/san-grid-view.h"
#include "app/san-widget.h"

/* Names of the forms stand side by side as long as they have no more letters than this. */
#define MAX_LETTERS_IN_A_LINE 30

struct _SanFormView
{
  GtkWidget  parent_instance;

  SanDraft  *draft;
  GtkWidget *content;
  GtkWidget *expander;
  GtkWidget *advanced;
  GtkWidget *grid;
  GPtrArray *rows;        /* of SanFieldRow */
  GPtrArray *cards;       /* boxes of rows */
  GPtrArray *forms;       /* a button for each form */
  gboolean   updating;
};

G_DEFINE_FINAL_TYPE (SanFormView, san_form_view, GTK_TYPE_WIDGET)

/* Whether the field has a row of its own; the others are columns of the grid. */
static gboolean
has_row (const SanField *field)
{
  return field->shape == SAN_SHAPE_SCALAR || (field->flags & SAN_FIELD_IN_LINE) != 0;
}

/* --- the ways to give the data --- */

static void
form_toggled_cb (SanFormView     *self,
                 GtkToggleButton *button)
{
  guint position;

  if (self->updating || !gtk_toggle_button_get_active (button))
    return;
  if (g_ptr_array_find (self->forms, button, &position))
    san_draft_set_form (self->draft, position + 1);
}

static void
add_forms (SanFormView *self)
{
  const SanForm *forms = san_draft_get_fields (self->draft)->forms;
  GtkWidget *box;
  glong letters = 0;

  if (forms == NULL)
    return;
  box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                      "homogeneous", TRUE,
                      "css-classes", (const char *[]) { "linked", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How the data are given"), -1);
  for (const SanForm *form = forms; form->label != NULL; form++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(form->label));

      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                             GTK_JUSTIFY_CENTER);
      letters += g_utf8_strlen (_(form->label), -1);
      if (self->forms->len > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     g_ptr_array_index (self->forms, 0));
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (form_toggled_cb), self);
      gtk_box_append (GTK_BOX (box), button);
      g_ptr_array_add (self->forms, button);
    }
  if (letters > MAX_LETTERS_IN_A_LINE)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self->content), box);
}

/* --- fields --- */

static GtkWidget *
add_card (SanFormView *self,
          GtkWidget   *parent)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "san-form-card");
  gtk_box_append (GTK_BOX (parent), card);
  g_ptr_array_add (self->cards, card);
  return card;
}

static void
add_row (SanFormView    *self,
         const SanField *field,
         GtkWidget      *card)
{
  GtkWidget *row = san_field_row_new (self->draft, field);

  gtk_box_append (GTK_BOX (card), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_fields (SanFormView *self)
{
  const SanFieldSet *set = san_draft_get_fields (self->draft);
  GtkWidget *card = NULL, *advanced = NULL;

  for (const SanField *field = set->fields; field->id != NULL; field++)
    {
      if (has_row (field) && (field->flags & SAN_FIELD_ADVANCED) != 0)
        {
          if (advanced == NULL)
            advanced = add_card (self, self->advanced);
          add_row (self, field, advanced);
        }
      else if (has_row (field))
        {
          if (card == NULL)
            card = add_card (self, self->content);
          add_row (self, field, card);
        }
      else if (self->grid == NULL)
        {
          self->grid = san_grid_view_new (self->draft);
          gtk_box_append (GTK_BOX (self->content), self->grid);
          card = NULL;
        }
    }
}

/* A card whose rows all belong to other forms is not shown. */
static void
show_card (GtkWidget *card)
{
  gboolean shown = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (card); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean visible = gtk_widget_get_visible (row);

      /* The first row in sight has no line above it. */
      san_widget_set_css_class (row, "first", visible && !shown);
      shown |= visible;
    }
  gtk_widget_set_visible (card, shown);
}

static void
show_draft (SanFormView *self)
{
  guint form = san_draft_get_form (self->draft);
  GtkWidget *advanced = gtk_widget_get_first_child (self->advanced);

  self->updating = TRUE;
  if (form > 0 && form <= self->forms->len)
    gtk_toggle_button_set_active (g_ptr_array_index (self->forms, form - 1), TRUE);
  self->updating = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SanFieldRow *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_visible (GTK_WIDGET (row),
                              san_draft_asks (self->draft, san_field_row_get_field (row)));
    }
  for (guint i = 0; i < self->cards->len; i++)
    show_card (g_ptr_array_index (self->cards, i));
  gtk_widget_set_visible (self->expander, advanced != NULL && gtk_widget_get_visible (advanced));
  if (self->grid != NULL)
    gtk_widget_set_visible (self->grid, san_draft_get_n_columns (self->draft) > 0);
}

static void
san_form_view_dispose (GObject *object)
{
  SanFormView *self = SAN_FORM_VIEW (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (san_form_view_parent_class)->dispose (object);
}

static void
san_form_view_finalize (GObject *object)
{
  SanFormView *self = SAN_FORM_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->forms);

  G_OBJECT_CLASS (san_form_view_parent_class)->finalize (object);
}

/* The first field may not be in sight yet, so the focus cannot just move to it. */
static gboolean
san_form_view_grab_focus (GtkWidget *widget)
{
  SanFormView *self = SAN_FORM_VIEW (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static void
san_form_view_class_init (SanFormViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_form_view_dispose;
  object_class->finalize = san_form_view_finalize;
  widget_class->grab_focus = san_form_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-form-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanFormView, content);
  gtk_widget_class_bind_template_child (widget_class, SanFormView, expander);
  gtk_widget_class_bind_template_child (widget_class, SanFormView, advanced);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
san_form_view_init (SanFormView *self)
{
  self->rows = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  self->forms = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
san_form_view_new (SanDraft *draft)
{
  SanFormView *self;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);

  self = g_object_new (SAN_TYPE_FORM_VIEW, NULL);
  self->draft = g_object_ref (draft);
  add_forms (self);
  add_fields (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
  return GTK_WIDGET (self);
}

static SanFieldRow *
find_row (SanFormView *self,
          const char  *field)
{
  for (guint i = 0; field != NULL && i < self->rows->len; i++)
    {
      SanFieldRow *row = g_ptr_array_index (self->rows, i);
      const SanField *its = san_field_row_get_field (row);

      if (strcmp (its->id, field) == 0 && san_draft_asks (self->draft, its))
        return row;
    }
  return NULL;
}

GtkWidget *
san_form_view_get_control (SanFormView *self,
                           const char  *field)
{
  SanFieldRow *row;

  g_return_val_if_fail (SAN_IS_FORM_VIEW (self), NULL);

  row = find_row (self, field);
  return row != NULL ? san_field_row_get_control (row) : NULL;
}

GtkWidget *
san_form_view_get_grid (SanFormView *self)
{
  g_return_val_if_fail (SAN_IS_FORM_VIEW (self), NULL);

  return self->grid;
}

/* Something that is not there yet is no mistake: the person has not come to it. While a row is
 * being typed, one column is longer than the next. */
static gboolean
is_calm (const GError *error)
{
  return g_error_matches (error, SAN_ERROR, SAN_ERROR_MISSING)
         || g_error_matches (error, SAN_ERROR, SAN_ERROR_TOO_FEW_VALUES)
         || g_error_matches (error, SAN_ERROR, SAN_ERROR_UNEQUAL_LENGTHS);
}

void
san_form_view_set_error (SanFormView  *self,
                         const GError *error)
{
  const char *field = error != NULL ? san_error_get_field (error) : NULL;
  g_autofree char *message = NULL;
  gboolean calm = error != NULL && is_calm (error);
  SanFieldRow *faulty;

  g_return_if_fail (SAN_IS_FORM_VIEW (self));

  faulty = find_row (self, field);
  if (error != NULL && !(calm && san_draft_is_empty (self->draft)))
    message = san_field_set_explain (san_draft_get_fields (self->draft), error);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SanFieldRow *row = g_ptr_array_index (self->rows, i);

      san_field_row_set_error (row, row == faulty ? message : NULL, calm);
    }
  if (self->grid != NULL)
    san_grid_view_set_error (SAN_GRID_VIEW (self->grid), error,
                             faulty == NULL ? message : NULL, calm);
  if (faulty != NULL && message != NULL && !calm
      && (san_field_row_get_field (faulty)->flags & SAN_FIELD_ADVANCED) != 0)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
}
