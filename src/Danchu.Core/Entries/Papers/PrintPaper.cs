using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Papers;

/// <summary>A paper of a meeting made from its entry, for those of the unit: filled in from the fields, with dots where the entry says nothing.</summary>
public sealed class PrintPaper(DanchuDatabase database, Permissions permissions, DocumentForms forms, PaperWording wording, TimeProvider clock)
{
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, EntryId id, PaperKind kind, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenEntryAsync(permissions, actor, id, today, cancellationToken) is not Outcome<OpenedEntry>.Done(var (entry, rights))
            || !PapersOfEntry.Of(entry).Contains(kind))
        {
            return Denial.Absent;
        }

        if (!rights.IsInside)
        {
            return Denial.Forbidden;
        }

        var commune = await database.CommuneOfAsync(entry.OrganisationId, today, cancellationToken) ?? entry.OrganisationId;
        var head = await DocumentHead.LoadAsync(database, commune, ReportingLine.State, cancellationToken);
        var facts = new MeetingFacts(
            entry, entry.Register!, head, await VillageAsync(entry, commune, cancellationToken), wording);
        var name = $"{SafeName.Of($"{kind.Label()} {entry["thon"]}")}-{entry.Number:00}-{entry.Year}.docx";
        return new WordFile(name, WordFile.Write(ComposePaper.Of(kind, facts), forms.Choose(ReportingLine.State, today)));
    }

    // As the entry names it: of a village's own book, by its name of today.
    private async Task<string> VillageAsync(Entry entry, OrganisationId commune, CancellationToken cancellationToken) => entry["thon"] is { Length: > 0 } named
        ? InSentence(named)
        : commune == entry.OrganisationId ? "" : InSentence(
            await database.Organisations.Where(o => o.Id == entry.OrganisationId).Select(o => o.Name).FirstAsync(cancellationToken));

    // "Bản Pả" → "bản Pả"; a bare name is a village's.
    private static string InSentence(string name) =>
        Array.Exists(Kinds, kind => name.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase)) ? name.InSentence() : $"thôn {name}";

    private static readonly string[] Kinds = ["Thôn", "Bản", "Tổ", "Khu", "Ấp", "Làng", "Xóm", "Buôn", "Phum", "Sóc", "Khóm", "Tiểu khu", "Khối"];
}
