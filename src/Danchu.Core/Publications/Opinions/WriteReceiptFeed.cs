using Danchu.Core.Addresses;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications.Opinions;

/// <summary>What became of somebody's opinions as an Atom feed: whoever asked is told of answers without looking, all in one place.</summary>
public sealed class WriteReceiptFeed(ShowReceipt showReceipt)
{
    /// <param name="site">Where the site stands outside.</param>
    /// <returns>XML in UTF-8; what nobody has looked at yet is not in it.</returns>
    public async Task<Outcome<byte[]>> ReadAsync(string code, Uri site, CancellationToken cancellationToken = default)
    {
        var receipt = await showReceipt.ReadAsync(code, cancellationToken);
        if (receipt is not Outcome<ShowReceipt.View>.Done(var view))
        {
            return receipt.NotDoneAs<byte[]>();
        }

        var page = new Uri(site, Address.CongKhai.Receipt(code));
        return new AtomFeed(
            new Uri(site, Address.CongKhai.ReceiptFeed(code)), page, "Trả lời ý kiến của bạn", view.Opinions[0].UnitName,
            [.. view.Opinions.Where(o => o.State != OpinionState.Waiting).Select(o => EntryOf(o, page))]).Write();
    }

    private static AtomEntry EntryOf(ShowReceipt.Followed opinion, Uri page) => new(
        $"urn:uuid:{opinion.Id}", $"{opinion.Told}: {opinion.Title ?? opinion.UnitName}", opinion.SentAt, opinion.ChangedAt, page,
        string.Join("\n\n", new[] { opinion.WithheldReason, opinion.Answer, opinion.Result?.Text ?? "" }.Where(text => text.Length > 0)));
}
