using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// What became of the opinions of whoever has a code: looked at or not, shown or withheld and why, what was answered, what came of the consultation. The draft
/// itself is named only as long as everybody may read it.
/// </summary>
public sealed class ShowReceipt(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    private const int Most = 100;

    /// <param name="Opinions">The newest first; at least one.</param>
    public sealed record View(string Code, IReadOnlyList<Followed> Opinions);

    /// <param name="Page">Null where the unit's page is off.</param>
    /// <param name="Title">Of the draft; null where it is not public any more.</param>
    /// <param name="Item">Number of the draft on its page.</param>
    /// <param name="Result">The newest of the consultation.</param>
    public sealed record Followed(
        Guid Id, string UnitName, OpenPage? Page, string? Title, int Item, int Number, string Text, DateTimeOffset SentAt, OpinionState State,
        string WithheldReason, OpinionOutcome Outcome, string Answer, DateTimeOffset ChangedAt, ConsultationResult? Result)
    {
        /// <summary>What is told in one line.</summary>
        public string Told => (State, Outcome) switch
        {
            (OpinionState.Waiting, _) => "Đang chờ đơn vị xem xét",
            (_, OpinionOutcome.TakenUp) => "Đã tiếp thu",
            (_, OpinionOutcome.Explained) => "Không tiếp thu, đã giải trình",
            (OpinionState.Withheld, _) => "Đã xem xét, không hiện trên trang",
            _ => "Đã xem xét, hiện trên trang",
        };
    }

    /// <summary>Whether somebody was given this code.</summary>
    public Task<bool> IsGivenAsync(string code, CancellationToken cancellationToken = default) => database.IsGivenAsync(code, cancellationToken);

    /// <returns>Absent for a code that nobody was given.</returns>
    public async Task<Outcome<View>> ReadAsync(string code, CancellationToken cancellationToken = default)
    {
        if (OpinionReceipt.HashOf(code) is not { } hash)
        {
            return Denial.Absent;
        }

        var opinions = await database.Opinions.AsNoTracking().Where(o => o.Receipt == hash).OrderByDescending(o => o.SentAt).Take(Most)
            .ToListAsync(cancellationToken);
        if (opinions.Count == 0)
        {
            return Denial.Absent;
        }

        var followed = new List<Followed>();
        foreach (var ofOne in opinions.GroupBy(o => o.PublicationId))
        {
            followed.AddRange(await OfPublicationAsync(ofOne.Key, [.. ofOne], cancellationToken));
        }

        return new View(code, [.. followed.OrderByDescending(f => f.SentAt)]);
    }

    private async Task<IEnumerable<Followed>> OfPublicationAsync(PublicationId id, List<Opinion> opinions, CancellationToken cancellationToken)
    {
        var publication = await database.Publications.AsNoTracking().Include(p => p.Versions).SingleAsync(p => p.Id == id, cancellationToken);
        var open = await database.OpenPageAsync(areas, publication.OrganisationId, cancellationToken);
        var unit = open?.UnitName
            ?? await database.Organisations.Where(o => o.Id == publication.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken);
        var (today, newest) = (clock.Today(), publication.Published[0]);
        var isPublic = open is not null && publication.StateOn(today) is PublicationState.Posted or PublicationState.Ended or PublicationState.PersonalOver;
        var result = isPublic
            ? await database.ConsultationResults.AsNoTracking().Where(r => r.PublicationId == id).OrderByDescending(r => r.Number)
                .FirstOrDefaultAsync(cancellationToken)
            : null;
        return opinions.Select(o => new Followed(
            o.Id, unit, open, isPublic ? newest.Title : null, publication.Number!.Value, o.Number, o.Text, o.SentAt, o.State, o.WithheldReason, o.Outcome,
            o.Answer, Latest(o, result), result));
    }

    private static DateTimeOffset Latest(Opinion opinion, ConsultationResult? result)
    {
        var seen = opinion.ChangedAt ?? opinion.SentAt;
        return result is not null && result.PublishedAt > seen ? result.PublishedAt : seen;
    }
}
