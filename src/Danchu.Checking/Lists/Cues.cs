using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>The words that relate a total and its parts.</summary>
internal static class Cues
{
    public static readonly PhraseBook Book = new([
        ("trong đó", (int)Cue.Among), ("trong số đó", (int)Cue.Among), ("trong số này", (int)Cue.Among), ("trong tổng số đó", (int)Cue.Among),
        ("trong đó có", (int)Cue.Some), ("trong đó riêng", (int)Cue.Some), ("riêng", (int)Cue.Some), ("điển hình", (int)Cue.Some), ("tiêu biểu", (int)Cue.Some),
        ("gồm", (int)Cue.All), ("bao gồm", (int)Cue.All), ("gồm có", (int)Cue.All), ("cụ thể", (int)Cue.All), ("cụ thể là", (int)Cue.All),
        ("cụ thể như sau", (int)Cue.All),
        ("chia ra", (int)Cue.All), ("phân ra", (int)Cue.All), ("qua phân loại", (int)Cue.Among), ("qua phân loại có", (int)Cue.Among),
        ("chia theo", (int)Cue.All), ("được chia thành", (int)Cue.All)]);

    /// <summary>Words that say the list is not all, or is no breakdown at all.</summary>
    public static readonly PhraseBook Opening = new(
        "như|điển hình|tiêu biểu|chủ yếu|nhiều nhất|cao nhất|thấp nhất|nổi bật|nhất là|đặc biệt|v v|vân vân|còn lại|số còn lại|ngoài ra|so với|tăng|giảm|vượt|"
            + "lồng ghép|trong đó có|kể cả|chưa kể|không kể|không bao gồm|khác|mức độ|trở lên|dự kiến|bình quân|trung bình|kế hoạch đề ra|chỉ tiêu");

    /// <summary>Qualities that cut across each other: women, young people, members outside the Party are no parts of one whole.</summary>
    public static readonly PhraseBook Qualities = new("nữ|ngoài đảng|trẻ tuổi|tuổi trẻ|tái cử|dân tộc thiểu số|tôn giáo|là đảng viên|thương binh");

    /// <summary>The first half of "phụ nữ".</summary>
    public static readonly ulong Woman = WordHashes.Hash("phụ");

    public static readonly ulong Men = WordHashes.Hash("nam");

    public static readonly ulong And = WordHashes.Hash("và");
    public static readonly ulong With = WordHashes.Hash("cùng");
}
