using Danchu.Checking.Citations;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>The letters after the number name the body that issued the document.</summary>
internal sealed class C609IssuerAgainstSymbol : Check
{
    private static readonly ulong Of = WordHashes.Hash("của");

    public override CheckDescription Description { get; } = new(
        "C609",
        "Cơ quan ban hành nêu sau văn bản phải đúng với chữ viết tắt trong số, ký hiệu.",
        "The issuing body named after a document must be the one its symbol stands for.",
        [
            "Thực hiện Chương trình số 01-CTr/TU, ngày 28/02/2023 của Ban Chỉ đạo thành phố.",
            "Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Thủ tướng Chính phủ.",
        ],
        [
            "Thực hiện Chương trình số 01-CTr/BCĐ, ngày 28/02/2023 của Ban Chỉ đạo thành phố.",
            "Hướng dẫn số 02-HD/TU, ngày 24/4/2018 của Ban Thường vụ Tỉnh ủy.",
            "Kế hoạch số 17-KH/BCĐTW, ngày 08/3/2022 của Ban Chỉ đạo Trung ương.",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var symbol in work.Reading.Symbols)
        {
            var at = symbol.Date?.Next ?? symbol.Next;
            while (at < symbol.Next + 12 && (work.Reading.IsSign(at, ')') || work.Reading.IsSign(at, ',')))
            {
                at++;
            }

            if (!work.Reading.IsWord(at, Of))
            {
                continue;
            }

            var (named, length) = Issuers.Book.Match(work.Reading.Tokens, at + 1);
            var numbered = Issuers.OfSymbol(symbol);
            if (named is 0 or 10 || numbered == 0)
            {
                continue;
            }

            var place = new TextSpan(work.Reading.Tokens[at + 1].Start, work.Reading.Tokens[at + length].End);
            work.Claim(Code, named == numbered ? Verdict.Holds : Verdict.Contradicts, null, null, [symbol.Span, place]);
            if (named != numbered)
            {
                work.Find(Code, Severity.Warning, symbol.Span, symbol.Issuer, Issuers.CodeOf(named), null, [place]);
            }
        }
    }
}
