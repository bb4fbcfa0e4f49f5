using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Jobs;

/// <summary>Asks for all reports of a round that were sent, as one zip: whoever sees the round may ask.</summary>
public sealed class AskForRoundZip(DanchuDatabase database, FindRound findRound, ConvertToPdf convert, QueueJob queue)
{
    /// <param name="Pdf">Each report as PDF too.</param>
    public sealed record Input(RoundId RoundId, bool Pdf = false);

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<Guid>();
        }

        if (input.Pdf && !convert.IsInstalled)
        {
            return new Refusal(ConvertToPdf.Missing);
        }

        return await ZipRound.Sent(database, round.Id).AnyAsync(cancellationToken)
            ? await queue.ExecuteAsync(
                actor, new(JobKind.RoundZip, round.Id.Value, $"Các báo cáo đã gửi: {InSentence.Lowered(round.Subject)}", input.Pdf), cancellationToken)
            : new Refusal("Chưa có đơn vị nào gửi báo cáo trong đợt này nên chưa có gì để tải.");
    }
}
