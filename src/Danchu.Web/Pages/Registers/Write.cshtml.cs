using Danchu.Core.Addresses;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>A new entry in a book.</summary>
public sealed class WriteModel(ShowEntryForm showEntryForm, WriteEntry writeEntry) : EntryPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryId? Like { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryId? Under { get; set; }

    /// <summary>"more": the next entry is written at once.</summary>
    [BindProperty]
    public string Do { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showEntryForm.ReadAsync(CurrentActor, Unit, Key, Like, Under, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Unit is not { } unit ? NotFound() : await AnswerAsync(
        await writeEntry.ExecuteAsync(CurrentActor, new(unit, Key, Typed()), cancellationToken),
        id => Do is "more"
            ? Confirmed(Address.Registers.Write(Key, unit, under: Under), "Đã ghi vào sổ. Ghi tiếp mục sau.")
            : Confirmed(Address.Entries.Overview(id), "Đã ghi vào sổ."),
        () => OnGetAsync(cancellationToken));
}
