using Danchu.Checking;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Indicators;

/// <summary>Turns what was typed into an indicator of a unit's own; all faulty fields are reported at once.</summary>
internal sealed class ReadIndicatorDraft
{
    private const int MostDecimals = 4;
    private const int MostPhrases = 60;
    private readonly List<Refusal> refusals = [];
    private readonly IndicatorDraft draft;

    private ReadIndicatorDraft(IndicatorDraft draft) => this.draft = draft;

    /// <param name="others">Names of those that the unit has already.</param>
    public static (Indicator Read, List<Refusal> Refusals) From(IndicatorDraft draft, string key, OrganisationId owner, IEnumerable<string> others)
    {
        var read = new ReadIndicatorDraft(draft);
        var indicator = read.Read(key, owner);
        read.Check(indicator, others);
        return (indicator, read.refusals);
    }

    private Indicator Read(string key, OrganisationId owner) => new()
    {
        Key = key,
        Id = Guid.CreateVersion7(),
        OwnerId = owner,
        Name = EnteredText.Line(refusals, draft.Name, "Tên chỉ tiêu", Indicator.NameLimit, nameof(draft.Name)),
        Unit = EnteredText.Line(refusals, draft.Unit, "Đơn vị tính", Indicator.UnitLimit, nameof(draft.Unit)),
        Kind = draft.Kind ?? IndicatorKind.Count,
        Decimals = draft.Kind == IndicatorKind.Text ? 0 : draft.Decimals,
        NumeratorName = EnteredText.Line(refusals, draft.NumeratorName, "Tên tử số", Indicator.NameLimit, nameof(draft.NumeratorName)),
        DenominatorName = EnteredText.Line(refusals, draft.DenominatorName, "Tên mẫu số", Indicator.NameLimit, nameof(draft.DenominatorName)),
        Aggregation = draft.Aggregation,
        Comparison = draft.Comparison,
        Ownership = draft.Ownership,
        SemiPermanent = draft.SemiPermanent,
        Group = EnteredText.Line(refusals, draft.Group, "Nhóm", Indicator.GroupLimit, nameof(draft.Group)),
        Source = EnteredText.Lines(refusals, draft.Source, "Định nghĩa, nguồn", Indicator.SourceLimit, nameof(draft.Source)),
        Phrases = Phrases(),
    };

    private void Check(Indicator read, IEnumerable<string> others)
    {
        Require(read.Name.Length > 0, "Nhập tên chỉ tiêu.", nameof(draft.Name));
        Require(
            read.Name.Length == 0 || !others.Select(SearchText.Of).Contains(SearchText.Of(read.Name), StringComparer.Ordinal),
            $"Đã có chỉ tiêu tên “{read.Name}”; hãy dùng chỉ tiêu ấy hoặc đặt tên khác.", nameof(draft.Name));
        Require(draft.Kind is { } kind && Enum.IsDefined(kind), "Chọn loại chỉ tiêu.", nameof(draft.Kind));
        Require(read.Unit.Length > 0 || read.Kind == IndicatorKind.Text, "Nhập đơn vị tính.", nameof(draft.Unit));
        Require(
            read.Decimals is >= 0 and <= MostDecimals, $"Số chữ số thập phân từ 0 đến {MostDecimals}.", nameof(draft.Decimals));
        Require(Enum.IsDefined(read.Aggregation), "Chọn cách cộng.", nameof(draft.Aggregation));
        Require(Enum.IsDefined(read.Comparison), "Chọn cách so sánh.", nameof(draft.Comparison));
        Require(Enum.IsDefined(read.Ownership), "Chọn việc của ai.", nameof(draft.Ownership));
        Require(read.Group.Length > 0, "Nhập nhóm, ví dụ “Tiếp công dân”.", nameof(draft.Group));
        Require(read.Source.Length > 0, "Ghi chỉ tiêu đếm gì và lấy từ đâu: người nhập số sẽ đọc.", nameof(draft.Source));
        CheckKind(read);
    }

    private void CheckKind(Indicator read)
    {
        var isText = draft.Kind == IndicatorKind.Text;
        Require(!isText || read.Aggregation == Aggregation.None, "Chỉ tiêu bằng lời không cộng được giữa các đơn vị.", nameof(draft.Aggregation));
        Require(!isText || !read.SemiPermanent, "Chỉ tiêu bằng lời không lấy được từ năm trước.", nameof(draft.SemiPermanent));
        foreach (var (name, words, field) in new[]
        {
            (read.NumeratorName, "tử số", nameof(draft.NumeratorName)), (read.DenominatorName, "mẫu số", nameof(draft.DenominatorName)),
        })
        {
            Require(read.Kind != IndicatorKind.Ratio || name.Length > 0, $"Nhập tên {words} của tỷ lệ.", field);
            Require(
                draft.Kind is null or IndicatorKind.Ratio || name.Length == 0, $"Chỉ tiêu này không phải tỷ lệ nên không có {words}; hãy để trống.", field);
        }
    }

    private List<string> Phrases()
    {
        var phrases = new List<string>();
        foreach (var (at, line) in InputText.Lines(draft.Phrases).Split('\n').Index())
        {
            var phrase = InputText.Line(line);
            if (phrase.Length == 0)
            {
                continue;
            }

            var problem = phrase.Length > Indicator.PhraseLimit ? $"dài quá {Indicator.PhraseLimit} ký tự." : KnownFact.Problem(phrase);
            Require(problem is null, $"Dòng {at + 1}: {problem}", nameof(draft.Phrases));
            phrases.Add(phrase);
        }

        Require(phrases.Count <= MostPhrases, $"Có {phrases.Count} cách nói, tối đa {MostPhrases}.", nameof(draft.Phrases));
        return [.. phrases.Distinct(StringComparer.Ordinal)];
    }

    private void Require(bool holds, string message, string field)
    {
        if (!holds)
        {
            refusals.Add(new Refusal(message, field));
        }
    }
}
