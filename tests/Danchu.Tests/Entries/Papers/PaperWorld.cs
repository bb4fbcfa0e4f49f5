using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Papers;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Documents;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Papers;

/// <summary>The province of <see cref="ReportWorld"/> with the catalogue's books of decisions, conventions and what people gave.</summary>
public sealed class PaperWorld : IAsyncLifetime
{
    internal ReportWorld Reports { get; } = new();

    internal OrganisationId Commune => Reports.Commune;

    public async ValueTask InitializeAsync()
    {
        await Reports.InitializeAsync();
        var books = Danchu.Core.Catalogue.Reading.ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Registers.Select(file => file.Value)
            .Where(r => r.Key is PapersOfEntry.Meetings or PapersOfEntry.Conventions or PapersOfEntry.Elections or "dong-gop" or "thu-chi-dong-gop");
        await Reports.DoAsync((DanchuDatabase d) =>
        {
            d.Registers.AddRange(books);
            return d.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync() => Reports.DisposeAsync();

    internal Task<EntryId> WriteAsync(string register, params (string Column, string Typed)[] typed) => WriteAsync(Commune, register, typed);

    internal async Task<EntryId> WriteAsync(OrganisationId unit, string register, params (string Column, string Typed)[] typed) =>
        Value(await Reports.DoAsync((WriteEntry w) => w.ExecuteAsync(
            ReportWorld.Clerk(unit), new(unit, register, typed.ToDictionary(t => t.Column, t => t.Typed, StringComparer.Ordinal)), Cancel)));

    internal Task<Entry> EntryAsync(EntryId id) => Reports.DoAsync((DanchuDatabase d) => d.Entries.AsNoTracking().SingleAsync(e => e.Id == id, Cancel));

    internal Task<Outcome<WordFile>> PaperAsync(Actor actor, EntryId entry, PaperKind kind) =>
        Reports.DoAsync((PrintPaper p) => p.ReadAsync(actor, entry, kind, Cancel));

    /// <summary>A paragraph a line; a file that Word would call damaged fails.</summary>
    internal static string TextOf(WordFile file)
    {
        file.Content.Faults().ShouldBeEmpty();
        return string.Join('\n', file.Content.Paragraphs());
    }
}
