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
        ("chia theo", (int)Cue.All), ("chi tiết", (int)Cue.All), ("cơ cấu", (int)Cue.Among), ("phân theo", (int)Cue.Among), ("bao gồm có", (int)Cue.All),
        ("phân loại", (int)Cue.Among), ("được chia thành", (int)Cue.All)]);

    /// <summary>Words that say the list is not all, or is no breakdown at all.</summary>
    /// <summary>Begin like some of those and say nothing of the kind.</summary>
    public static readonly PhraseBook Plain = new("như sau|như vậy|như trên|như thế");

    public static readonly PhraseBook Opening = new(
        "như|điển hình|tiêu biểu|chủ yếu|nhiều nhất|cao nhất|thấp nhất|nổi bật|nhất là|đặc biệt|v v|vân vân|ngoài ra|so với|vượt|nếu|"
            + "lồng ghép|trong đó có|kể cả|chưa kể|không kể|không bao gồm|mức độ|trở lên|dự kiến|bình quân|kế hoạch đề ra|chỉ tiêu");

    /// <summary>Beside the last figure they close a list (khác: 218, còn lại 17), anywhere else they say that it goes on.</summary>
    public static readonly PhraseBook Rest = new("khác|còn lại|số còn lại");

    /// <summary>A mean beside a list; a class where the other classes are named (tốt, khá, trung bình).</summary>
    public static readonly PhraseBook Means = new("trung bình");

    public static readonly PhraseBook Classes = new("khá|tốt|yếu|giỏi|xuất sắc|vững mạnh");

    /// <summary>Before a figure they speak of a change, behind one of what was counted (23 kỳ giảm).</summary>
    public static readonly PhraseBook Changes = new("tăng|giảm");

    /// <summary>Qualities that cut across each other: women, young people, members outside the Party are no parts of one whole.</summary>
    public static readonly PhraseBook Qualities = new("nữ|ngoài đảng|trẻ tuổi|tuổi trẻ|tái cử|dân tộc thiểu số|tôn giáo|là đảng viên|thương binh|"
        + "tiền án|tiền sự|khuyết tật|nghề nghiệp ổn định|dưới 30 tuổi");

    /// <summary>The first half of "phụ nữ".</summary>
    public static readonly ulong Woman = WordHashes.Hash("phụ");

    public static readonly ulong Men = WordHashes.Hash("nam");

    public static readonly ulong Other = WordHashes.Hash("khác");

    public static readonly ulong And = WordHashes.Hash("và");
    public static readonly ulong With = WordHashes.Hash("cùng");
}
