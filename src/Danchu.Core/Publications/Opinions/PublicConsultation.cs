using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>What everybody reads of a consultation: opinions that were let through, that others are withheld and why, and the results. Nobody's name.</summary>
/// <param name="IsOpen">Opinions are taken today.</param>
/// <param name="Results">The newest first.</param>
public sealed record PublicConsultation(bool IsOpen, IReadOnlyList<PublicOpinion> Opinions, IReadOnlyList<ConsultationResult> Results)
{
    private const int Most = 200;

    internal static async Task<PublicConsultation> ReadAsync(
        DanchuDatabase database, PublicationId publication, bool isOpen, CancellationToken cancellationToken)
    {
        var opinions = database.Opinions.AsNoTracking().Where(o => o.PublicationId == publication);
        return new PublicConsultation(
            isOpen,
            await opinions.Where(o => o.State != OpinionState.Waiting).OrderByDescending(o => o.Number).Take(Most)
                .Select(o => new PublicOpinion(
                    o.Number, o.SentAt, o.State == OpinionState.Shown ? o.Text : null, o.WithheldReason, o.Outcome,
                    o.State == OpinionState.Shown ? o.Answer : ""))
                .ToListAsync(cancellationToken),
            await database.ConsultationResults.AsNoTracking().Where(r => r.PublicationId == publication).OrderByDescending(r => r.Number)
                .ToListAsync(cancellationToken));
    }
}

/// <summary>An opinion as everybody reads it; of one that is withheld only its number, when it came and why.</summary>
/// <param name="Text">Null where it is withheld.</param>
public sealed record PublicOpinion(int Number, DateTimeOffset SentAt, string? Text, string WithheldReason, OpinionOutcome Outcome, string Answer);
