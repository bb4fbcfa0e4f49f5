using System.Globalization;
using System.Text;

namespace Danchu.Core.Texts;

/// <summary>Text as it is searched: lower case, without Vietnamese diacritics, đ as d, so that "nậm tăm", "nam tam" and "NẬM TĂM" match.</summary>
public static class SearchText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
