using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Markup;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The lists of entries that a draft's text tells. A text without them costs one query.</summary>
public sealed class LoadLists(DanchuDatabase database, TellEntries tellEntries)
{
    /// <param name="Words">By the token without its braces; a list without entries has none.</param>
    /// <param name="Names">By register and list.</param>
    internal sealed record Found(IReadOnlyDictionary<string, Figure> Words, IReadOnlyDictionary<string, string> Names);

    private static readonly Found Nothing = new(new Dictionary<string, Figure>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="typed">Texts that are not kept yet.</param>
    internal async Task<Found> ReadAsync(OpenedReport file, IEnumerable<string> typed, CancellationToken cancellationToken)
    {
        var kept = await database.ReportSections.AsNoTracking()
            .Where(s => s.ReportId == file.Report.Id && EF.Functions.Like(s.Text, "%{{so:%")).Select(s => s.Text).ToListAsync(cancellationToken);
        var tokens = kept.Concat(typed).SelectMany(ParseMarkup.TokensIn).Select(token => ListToken.Read(token.Inner)).OfType<ListToken>().ToHashSet();
        if (tokens.Count == 0)
        {
            return Nothing;
        }

        var told = new Dictionary<string, TellEntries.Told>(StringComparer.Ordinal);
        foreach (var book in tokens.GroupBy(token => token.Register, StringComparer.Ordinal))
        {
            if (await database.RegisterOfAsync(file.Organisation.Id, book.Key, file.Period.To, cancellationToken) is { } register)
            {
                await TellAsync(file, register, [.. book.Select(token => token.List)], told, cancellationToken);
            }
        }

        return new Found(
            tokens.Where(token => told.GetValueOrDefault(token.Key) is { Items.Count: > 0 })
                .ToDictionary(token => token.Inner, token => Figure.OfText(told[token.Key].Words), StringComparer.Ordinal),
            told.ToDictionary(one => one.Key, one => one.Value.List.Name, StringComparer.Ordinal));
    }

    /// <summary>
    /// Lists that a section's writer may put into the text: those of what the section's indicators count, and the others of the same books, where something
    /// was written.
    /// </summary>
    internal async Task<List<Offered>> OfferAsync(OpenedReport file, IReadOnlyCollection<string> indicators, CancellationToken cancellationToken)
    {
        var kept = await database.Books.Where(b => b.OrganisationId == file.Organisation.Id && b.KeptFrom <= file.Period.To).Select(b => b.RegisterKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        List<Offered> offered = [];
        if (kept.Count == 0)
        {
            return offered;
        }

        foreach (var register in (await database.RegistersOfAsync(file.Organisation.Id, file.Period.To, cancellationToken)).Where(r => kept.Contains(r.Key)))
        {
            var lists = register.Content.Lists;
            if (!lists.Exists(list => indicators.Contains(list.Indicator, StringComparer.Ordinal)))
            {
                continue;
            }

            foreach (var list in lists.OrderByDescending(list => indicators.Contains(list.Indicator, StringComparer.Ordinal)))
            {
                var told = await tellEntries.ReadAsync(file.Organisation.Id, register, list, file.Period.From, file.Period.To, cancellationToken);
                if (told.Items.Count > 0)
                {
                    offered.Add(new Offered(new ListToken(register.Key, list.Key), $"{register.Name}: {list.Name}", told.Items.Count + told.Left, told.Words));
                }
            }
        }

        return offered;
    }

    /// <param name="Entries">How many it tells.</param>
    internal sealed record Offered(ListToken Token, string Name, int Entries, string Words);

    private async Task TellAsync(
        OpenedReport file, Register register, HashSet<string> wanted, Dictionary<string, TellEntries.Told> told, CancellationToken cancellationToken)
    {
        foreach (var list in register.Content.Lists.Where(list => wanted.Contains(list.Key)))
        {
            told[$"{register.Key}.{list.Key}"] = await tellEntries.ReadAsync(
                file.Organisation.Id, register, list, file.Period.From, file.Period.To, cancellationToken);
        }
    }
}
