using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Publications;

/// <summary>A page with the fields of a draft: what was typed stays after a refusal.</summary>
public abstract class DraftPage : DanchuPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public ShowPublicationForm.View View { get; protected set; } = null!;

    public IEnumerable<SelectListItem> Items => View.Items.Select(item => new SelectListItem(item.Name, item.Key));

    public sealed class Form
    {
        public string Title { get; set; } = "";

        public string Text { get; set; } = "";

        public string Item { get; set; } = "";

        public List<PublicationForm> Forms { get; set; } = [];

        public string Places { get; set; } = "";

        public DateOnly? PostedFrom { get; set; }

        public DateOnly? PostedUntil { get; set; }

        public string SectorRule { get; set; } = "";

        public bool HasPersonal { get; set; }

        public DateOnly? PersonalUntil { get; set; }

        public string Note { get; set; } = "";

        public List<Guid> Files { get; set; } = [];
    }

    public bool IsWrong(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) && entry.Errors.Count > 0;

    protected DraftPublication.Input Draft(EntryId entry, PublicationId? id) => new(
        entry, id, Revision, Input.Title, Input.Text, Input.Item, Input.Forms, Input.Places, Input.PostedFrom, Input.PostedUntil, Input.SectorRule,
        Input.HasPersonal, Input.PersonalUntil, Input.Note, Input.Files);

    /// <summary>The fields as the form begins.</summary>
    protected void Begin()
    {
        var start = View.Start;
        (Revision, Input) = (View.Revision, new Form
        {
            Title = start.Title, Text = start.Text, Item = start.Item, Forms = start.Forms, Places = start.Places, PostedFrom = start.PostedFrom,
            PostedUntil = start.PostedUntil, SectorRule = start.SectorRule, HasPersonal = start.HasPersonal, PersonalUntil = start.PersonalUntil,
            Note = start.PublishedAt is null ? start.Note : "", Files = [.. start.Files.Select(file => file.EntryFileId)],
        });
    }
}
