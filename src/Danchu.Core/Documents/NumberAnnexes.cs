using Danchu.Documents;

namespace Danchu.Core.Documents;

/// <summary>
/// Several annexes of one document are numbered in Roman figures (NĐ 30/2020 annex I.III.1), each under "Phụ lục"; what one is called by itself ("Đề cương báo
/// cáo") then begins its title.
/// </summary>
internal static class NumberAnnexes
{
    public static Sequence<Annex> In(IReadOnlyList<Annex> annexes) => annexes.Count < 2
        ? annexes.ToSequence()
        : annexes.Select((annex, at) => annex with
        {
            Ordinal = at + 1,
            Label = null,
            Title = annex.Label is { } label ? $"{label.ToUpperInvariant()}\n{annex.Title}" : annex.Title,
        }).ToSequence();
}
