namespace Danchu.Checking.Checks;

/// <summary>Parts named in a bracket, after trong đó, gồm, cụ thể or as list items.</summary>
internal sealed class S101PartsAddUp : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "S101",
        "Các số thành phần cộng lại phải bằng tổng số đã nêu.",
        "The parts named must add up to the total stated.",
        [
            "Toàn xã đã tổ chức 24 buổi đối thoại với Nhân dân, trong đó: cấp xã 06 buổi, cấp thôn 17 buổi.",
            "Tổ chức 30 hội nghị đối thoại (cấp huyện: 02, cấp xã: 27).",
            "Trong năm tiếp nhận 120 đơn (gồm 95 đơn kiến nghị, 20 đơn khiếu nại, 15 đơn tố cáo).",
            "Tặng 40 suất quà trị giá 20 triệu đồng (quỹ của tỉnh 25 suất, trị giá 12,5 triệu đồng; quỹ của huyện 14 suất, trị giá 7,5 triệu đồng).",
            "Tổng số hội nghị đã tổ chức là 12 hội nghị:\n- Cấp xã: 04 hội nghị.\n- Cấp thôn: 07 hội nghị.\n",
        ],
        [
            "Toàn xã đã tổ chức 24 buổi đối thoại với Nhân dân, trong đó: cấp xã 06 buổi, cấp thôn 18 buổi.",
            "Tổ chức 30 hội nghị đối thoại, trong đó cấp huyện 02, cấp xã 28.",
            "Toàn tỉnh có 128 đơn vị hành chính cấp xã, trong đó có 28 đơn vị có vị trí biệt lập.",
            "Huyện có 15 trường học với 420 giáo viên (trong đó có 300 giáo viên nữ, 20 giáo viên là đảng viên).",
            "Đã giải quyết 200 hồ sơ, trước hạn 50 hồ sơ, đúng hạn 150 hồ sơ, trong đó trả qua bưu chính 30 hồ sơ, trả trực tiếp 20 hồ sơ.",
            "Tổng diện tích 100,5 ha (đất nông nghiệp 60,2 ha, đất phi nông nghiệp 40,2 ha).",
        ]);
}
