using System.Globalization;
using Danchu.Checking;
using Danchu.Core.Operations;

namespace Danchu.Core.Checks;

/// <summary>
/// Refuses a text that somebody sends when reading it would cost more than a node has to give. The limits lie far beyond any report: some thousand pages, an
/// annex of a hundred thousand cells.
/// </summary>
public static class RefuseSize
{
    public const int Characters = 3_000_000;
    public const int Numbers = 150_000;
    public const int Lines = 200_000;

    /// <returns>Null when it may be read.</returns>
    public static Refusal? Of(string text)
    {
        var size = text.Length > Characters ? new TextSize(text.Length, 0, 0) : TextSize.Of(text);
        return size.Characters > Characters ? Refuse("ký tự", size.Characters, Characters)
            : size.Numbers > Numbers ? Refuse("con số", size.Numbers, Numbers)
            : size.Lines > Lines ? Refuse("dòng", size.Lines, Lines)
            : null;
    }

    private static Refusal Refuse(string what, int count, int most) => new(
        $"Văn bản có {Show(count)} {what}, tối đa {Show(most)} {what} mỗi lần kiểm tra; hãy chia thành nhiều phần rồi kiểm tra từng phần.");

    private static string Show(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
