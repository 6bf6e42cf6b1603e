/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-field-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-field-choice.h"
#include "app/san-field-map.h"
#include "app/san-formula-view.h"
#include "app/san-text-entry.h"
#include "app/san-widget.h"
#include "model/san-notation.h"

/* Figures that an entry holds, and those that it holds at least beside large text */
#define NUMBER_CHARS 9
#define NUMBER_CHARS_LEAST 6

struct _SanFieldRow
{
  GtkWidget       parent_instance;

  SanDraft       *draft;
  const SanField *field;
  GtkWidget      *line;
  GtkWidget      *title;
  GtkWidget      *symbol_box;
  GtkWidget      *control_box;
  GtkWidget      *control;
  GtkWidget      *unit;
  GtkWidget      *hint;
  GtkWidget      *message;
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (SanFieldRow, san_field_row, GTK_TYPE_WIDGET)

static void
entry_changed_cb (SanFieldRow *self)
{
  if (!self->updating)
    san_draft_set_text (self->draft, self->field->id,
                        gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

static void
switched_cb (SanFieldRow *self)
{
  if (!self->updating)
    san_draft_set_text (self->draft, self->field->id,
                        gtk_switch_get_active (GTK_SWITCH (self->control)) ? "true" : "false");
}

static void
suggest_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  SanFieldRow *self = SAN_FIELD_ROW (widget);

  san_draft_set_text (self->draft, self->field->id, g_variant_get_string (parameter, NULL));
}

static void
show_draft (SanFieldRow *self)
{
  const char *text = san_draft_get_text (self->draft, self->field->id);

  self->updating = TRUE;
  if (GTK_IS_SWITCH (self->control))
    gtk_switch_set_active (GTK_SWITCH (self->control),
                           strcmp (*text != '\0' || self->field->fallback == NULL
                                   ? text : self->field->fallback, "true") == 0);
  else if (GTK_IS_ENTRY (self->control)
           && strcmp (gtk_editable_get_text (GTK_EDITABLE (self->control)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  self->updating = FALSE;
}

/* A number of the descriptor as people write it in the language of the interface */
static char *
number_text (const char *json)
{
  return san_notation_format (&(SanNotation) { 0 }, g_ascii_strtod (json, NULL),
                              SAN_QUANTITY_GIVEN);
}

/* Words, and lists of numbers, are written from the start of their entry. */
static gboolean
is_line (const SanField *field)
{
  return field->type == SAN_FIELD_TEXT || (field->flags & SAN_FIELD_IN_LINE) != 0;
}

/* The number that is taken without an answer stands in the empty entry. */
static void
set_placeholder (SanFieldRow *self)
{
  g_autofree char *text = NULL;

  if (self->field->fallback == NULL || is_line (self->field))
    return;
  text = number_text (self->field->fallback);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->control), text);
}

static GtkWidget *
create_entry (SanFieldRow *self)
{
  GtkWidget *entry = san_text_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_NO_EMOJI);
  if (!is_line (self->field))
    {
      gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), NUMBER_CHARS_LEAST);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), NUMBER_CHARS);
      gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
      gtk_widget_add_css_class (entry, "numeric");
    }
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  return entry;
}

static GtkWidget *
create_control (SanFieldRow *self)
{
  GtkWidget *control;

  switch (self->field->type)
    {
    case SAN_FIELD_CHOICE:
      return san_field_choice_new (self->draft, self->field);
    case SAN_FIELD_MAP:
      return san_field_map_new (self->draft, self->field);
    case SAN_FIELD_FLAG:
      control = gtk_switch_new ();
      g_signal_connect_swapped (control, "notify::active", G_CALLBACK (switched_cb), self);
      return control;
    default:
      return create_entry (self);
    }
}

static GtkWidget *
create_suggestions (SanFieldRow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *label = g_strdup_printf (_("Usual values of “%s”"), _(self->field->label));

  for (guint i = 0; self->field->suggestions[i] != NULL; i++)
    {
      const char *number = self->field->suggestions[i];
      g_autofree char *text = number_text (number);
      g_autoptr(GMenuItem) item = g_menu_item_new (text, NULL);

      g_menu_item_set_action_and_target (item, "field.suggest", "s", number);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/* Words and long choices take a line of their own. */
static void
put_control (SanFieldRow *self)
{
  gboolean is_wide = is_line (self->field) || self->field->type == SAN_FIELD_CHOICE
                     || self->field->type == SAN_FIELD_MAP;

  gtk_box_prepend (GTK_BOX (self->control_box), self->control);
  if (is_wide)
    {
      g_object_ref (self->control_box);
      gtk_box_remove (GTK_BOX (self->line), self->control_box);
      gtk_widget_insert_after (self->control_box, GTK_WIDGET (self), self->line);
      g_object_unref (self->control_box);
      gtk_widget_set_hexpand (self->control, TRUE);
    }
  else
    {
      gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
    }
  if (self->field->suggestions != NULL)
    {
      GtkWidget *button = create_suggestions (self);

      gtk_box_insert_child_after (GTK_BOX (self->control_box), button, self->control);
      gtk_widget_add_css_class (self->control_box, "linked");
      gtk_box_set_spacing (GTK_BOX (self->control_box), 0);
    }
}

static void
set_names (SanFieldRow *self)
{
  const SanField *field = self->field;

  gtk_label_set_label (GTK_LABEL (self->title), _(field->label));
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), self->control);
  san_widget_set_label (self->hint, field->hint != NULL ? _(field->hint) : NULL);
  san_widget_set_label (self->unit, field->unit != NULL ? _(field->unit) : NULL);
  if (field->symbol != NULL)
    {
      GtkWidget *symbol = san_formula_view_new (FALSE);

      san_formula_view_set_markup (SAN_FORMULA_VIEW (symbol), field->symbol);
      gtk_box_append (GTK_BOX (self->symbol_box), symbol);
      gtk_widget_show (self->symbol_box);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  if (GTK_IS_DROP_DOWN (self->control))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label), -1);
  if (field->hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(field->hint), -1);
}

static void
san_field_row_dispose (GObject *object)
{
  SanFieldRow *self = SAN_FIELD_ROW (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (san_field_row_parent_class)->dispose (object);
}

static gboolean
san_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAN_FIELD_ROW (widget)->control);
}

static void
san_field_row_class_init (SanFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_field_row_dispose;
  widget_class->grab_focus = san_field_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, line);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, title);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, symbol_box);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, control_box);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, unit);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, hint);
  gtk_widget_class_bind_template_child (widget_class, SanFieldRow, message);
  gtk_widget_class_install_action (widget_class, "field.suggest", "s", suggest_action);
}

static void
san_field_row_init (SanFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
san_field_row_new (SanDraft       *draft,
                   const SanField *field)
{
  SanFieldRow *self;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->shape == SAN_SHAPE_SCALAR || is_line (field), NULL);

  self = g_object_new (SAN_TYPE_FIELD_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->field = field;
  self->control = create_control (self);
  if (GTK_IS_ENTRY (self->control))
    set_placeholder (self);
  put_control (self);
  set_names (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
  return GTK_WIDGET (self);
}

const SanField *
san_field_row_get_field (SanFieldRow *self)
{
  g_return_val_if_fail (SAN_IS_FIELD_ROW (self), NULL);

  return self->field;
}

GtkWidget *
san_field_row_get_control (SanFieldRow *self)
{
  g_return_val_if_fail (SAN_IS_FIELD_ROW (self), NULL);

  return self->control;
}

void
san_field_row_set_error (SanFieldRow *self,
                         const char  *message,
                         gboolean     calm)
{
  gboolean refused;

  g_return_if_fail (SAN_IS_FIELD_ROW (self));

  refused = message != NULL && !calm;
  san_widget_set_invalid (self->control, refused);
  san_widget_set_css_class (self->message, "error", refused);
  san_widget_set_css_class (self->message, "accent", message != NULL && calm);
  san_widget_set_label (self->message, message);
}
