using Danchu.Core.Documents.Head;

namespace Danchu.Tests.Documents.Head;

/// <summary>A body's name is broken before the area it governs.</summary>
public sealed class BreakIssuingBodyTests
{
    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN HUYỆN TAM ĐƯỜNG", "ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ BẢN BO", "ỦY BAN NHÂN DÂN\nXÃ BẢN BO")]
    [InlineData("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH LAI CHÂU", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH LAI CHÂU")]
    [InlineData("BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ HUYỆN TAM ĐƯỜNG", "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ HUYỆN TAM ĐƯỜNG")]
    [InlineData("BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ", "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ")]
    [InlineData("BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ HUYỆN TAM ĐƯỜNG", "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ\nHUYỆN TAM ĐƯỜNG")]
    [InlineData("ĐẢNG ỦY XÃ BẢN BO", "ĐẢNG ỦY XÃ BẢN BO")]
    [InlineData("HUYỆN ỦY TAM ĐƯỜNG", "HUYỆN ỦY TAM ĐƯỜNG")]
    [InlineData("BAN DÂN VẬN HUYỆN ỦY", "BAN DÂN VẬN HUYỆN ỦY")]
    [InlineData("TỈNH ỦY LAI CHÂU", "TỈNH ỦY LAI CHÂU")]
    [InlineData("SỞ NỘI VỤ", "SỞ NỘI VỤ")]
    public void Of_AName_BreaksBeforeItsArea(string name, string broken) => BreakIssuingBody.Of(name).ShouldBe(broken);
}
