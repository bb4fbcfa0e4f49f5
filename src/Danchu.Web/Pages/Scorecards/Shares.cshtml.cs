using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>Phân công thẩm định: which secretary reviews which group of criteria, for all scorecards of a round at once.</summary>
public sealed class SharesModel(ShowShares read, ShareReview share) : DanchuPage
{
    private const string Prefix = "Share.";

    public ShowShares.View View { get; private set; } = null!;

    public IEnumerable<string> Errors(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public async Task<IActionResult> OnGetAsync(RoundId round, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, round, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(RoundId round, CancellationToken cancellationToken) => await AnswerAsync(
        await share.ExecuteAsync(CurrentActor, new ShareReview.Input(round, [.. Items(Request.Form)]), cancellationToken),
        changed => Confirmed(
            Address.Scorecards.Shares(round), changed == 0 ? "Phân công không thay đổi." : $"Đã phân công {WriteFigure.Count(changed)} nhóm tiêu chí."),
        () => OnGetAsync(round, cancellationToken));

    // "Share.{rubric}.{criterion}"; what is no id names a rubric or a person that is not there, and is refused as such.
    private static IEnumerable<ShareReview.Item> Items(IFormCollection form)
    {
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var parts = name[Prefix.Length..].Split('.', 2);
            _ = RubricId.TryParse(parts[0], null, out var rubric);
            var person = Guid.TryParse(value, out var id) ? id : (Guid?)(string.IsNullOrEmpty(value) ? null : Guid.Empty);
            yield return new ShareReview.Item(rubric, parts.Length > 1 ? parts[1] : "", person);
        }
    }
}
