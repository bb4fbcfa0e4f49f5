using Danchu.Core.Addresses;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Web.Pages.Registers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Entries;

/// <summary>An entry is corrected; what it said before stays in history.</summary>
public sealed class EditModel(ShowEntryForm showEntryForm, WriteEntry writeEntry) : EntryPage
{
    [BindProperty(SupportsGet = true)]
    public EntryId Id { get; set; }

    /// <summary>What was sent does not rest on what is stored now: both are shown.</summary>
    public bool IsStale => HttpMethods.IsPost(Request.Method) && Revision != View.Revision;

    /// <summary>What is stored in a column, as it is read.</summary>
    public string Stored(RegisterColumn column) => column.Kind == ColumnKind.Entry
        ? string.Join("; ", View.Entries[column.Key].Where(entry => View.Values[column.Key].Contains(entry.Id.ToString(), StringComparison.Ordinal))
            .Select(entry => entry.Title))
        : ShowField.Of(column, View.Values[column.Key]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showEntryForm.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await showEntryForm.ReadAsync(CurrentActor, Id, cancellationToken);
        return read is not Outcome<ShowEntryForm.View>.Done(var view)
            ? Show(read, _ => { })
            : await AnswerAsync(
                await writeEntry.ExecuteAsync(CurrentActor, new(view.Unit, view.Register.Key, Typed(), Id, Revision), cancellationToken),
                id => Confirmed(Address.Entries.Overview(id), "Đã sửa mục ghi sổ."),
                () => OnGetAsync(cancellationToken));
    }
}
