using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// Open proposals at the same holder that ask the same, it seems: most of the different words of the shorter one stand in the other too. Only a suggestion;
/// merging is the holder's.
/// </summary>
internal static class FindLikes
{
    public const int Shown = 5;

    // More are not looked through; the newest are.
    private const int Most = 300;

    // In hundredths of the different words of the shorter one.
    private const int LeastShared = 60;
    private const int LeastWords = 4;

    public static async Task<List<ProposalGroupId>> LikeAsync(
        this DanchuDatabase database, ProposalGroup to, IReadOnlyList<Proposal> proposals, StockPhrases stock, CancellationToken cancellationToken)
    {
        var words = proposals.Select(p => WordsOf(p.Text, stock)).ToList();
        var others = await (
            from proposal in database.Proposals
            join other in database.ProposalGroups on proposal.GroupId equals other.Id
            where other.HolderId == to.HolderId && other.Id != to.Id && proposal.TakenBackAt == null
                && (other.State == ProposalState.Sent || other.State == ProposalState.Read || other.State == ProposalState.Considered)
            orderby proposal.SentAt descending
            select new { proposal.GroupId, proposal.Text }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. others.Select(other => (other.GroupId, Shared: words.Max(one => Shared(one, WordsOf(other.Text, stock)))))
                .Where(like => like.Shared >= LeastShared).OrderByDescending(like => like.Shared).Select(like => like.GroupId).Distinct().Take(Shown),
        ];
    }

    /// <summary>How much of the shorter of two texts stands in the other, in hundredths of its different words.</summary>
    internal static int Shared(HashSet<ulong> one, HashSet<ulong> other)
    {
        var least = Math.Min(one.Count, other.Count);
        return least < LeastWords ? 0 : one.Count(other.Contains) * 100 / least;
    }

    // Figures and names of units are one mark each: they do not tell two proposals apart.
    internal static HashSet<ulong> WordsOf(string text, StockPhrases stock) =>
        [.. ReadWording.Of(text, stock).SelectMany(sentence => sentence.Words).Where(WordedSentence.Means)];
}
