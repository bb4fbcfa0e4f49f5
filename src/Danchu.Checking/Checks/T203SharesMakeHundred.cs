namespace Danchu.Checking.Checks;

/// <summary>The shares of a structure (cơ cấu) named one after another.</summary>
internal sealed class T203SharesMakeHundred : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "T203",
        "Các tỷ trọng của cùng một cơ cấu không được cộng lại quá 100%.",
        "The shares of one structure must not add up to more than 100%.",
        [
            "Cơ cấu kinh tế: nông nghiệp chiếm 31,5%, công nghiệp chiếm 28,2%, dịch vụ chiếm 41,3%.",
            "Kết quả xếp loại đảng viên: hoàn thành xuất sắc nhiệm vụ 14,5%, hoàn thành tốt nhiệm vụ 78,1%, hoàn thành nhiệm vụ 8,4%.",
        ],
        [
            "Cơ cấu kinh tế: nông nghiệp chiếm 31,5%, công nghiệp chiếm 28,2%, dịch vụ chiếm 40,3%.",
            "Dân tộc Mông chiếm 37,5%; dân tộc Thái chiếm 15,9%; dân tộc Kinh chiếm 14,2%; còn lại là các dân tộc khác.",
            "Trước hạn chiếm 21,25%, đúng hạn chiếm 78,74%, quá hạn chiếm 0,01%, trả qua bưu chính chiếm 10,72%.",
        ]);
}
