// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from chinese_simplified.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let chineseSimplified = WordList(
    words:
    #"""
    的 一 是 在 不 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他 时 来 用 们 生 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说 产 种 \#
    面 而 方 后 多 定 行 学 法 所 民 得 经 十 三 之 进 着 等 部 度 家 电 力 里 如 水 化 高 自 二 理 起 小 物 现 实 加 量 都 两 体 制 机 当 使 点 从 业 本 \#
    去 把 性 好 应 开 它 合 还 因 由 其 些 然 前 外 天 政 四 日 那 社 义 事 平 形 相 全 表 间 样 与 关 各 重 新 线 内 数 正 心 反 你 明 看 原 又 么 利 比 \#
    或 但 质 气 第 向 道 命 此 变 条 只 没 结 解 问 意 建 月 公 无 系 军 很 情 者 最 立 代 想 已 通 并 提 直 题 党 程 展 五 果 料 象 员 革 位 入 常 文 总 \#
    次 品 式 活 设 及 管 特 件 长 求 老 头 基 资 边 流 路 级 少 图 山 统 接 知 较 将 组 见 计 别 她 手 角 期 根 论 运 农 指 几 九 区 强 放 决 西 被 干 做 \#
    必 战 先 回 则 任 取 据 处 队 南 给 色 光 门 即 保 治 北 造 百 规 热 领 七 海 口 东 导 器 压 志 世 金 增 争 济 阶 油 思 术 极 交 受 联 什 认 六 共 权 \#
    收 证 改 清 美 再 采 转 更 单 风 切 打 白 教 速 花 带 安 场 身 车 例 真 务 具 万 每 目 至 达 走 积 示 议 声 报 斗 完 类 八 离 华 名 确 才 科 张 信 马 \#
    节 话 米 整 空 元 况 今 集 温 传 土 许 步 群 广 石 记 需 段 研 界 拉 林 律 叫 且 究 观 越 织 装 影 算 低 持 音 众 书 布 复 容 儿 须 际 商 非 验 连 断 \#
    深 难 近 矿 千 周 委 素 技 备 半 办 青 省 列 习 响 约 支 般 史 感 劳 便 团 往 酸 历 市 克 何 除 消 构 府 称 太 准 精 值 号 率 族 维 划 选 标 写 存 候 \#
    毛 亲 快 效 斯 院 查 江 型 眼 王 按 格 养 易 置 派 层 片 始 却 专 状 育 厂 京 识 适 属 圆 包 火 住 调 满 县 局 照 参 红 细 引 听 该 铁 价 严 首 底 液 \#
    官 德 随 病 苏 失 尔 死 讲 配 女 黄 推 显 谈 罪 神 艺 呢 席 含 企 望 密 批 营 项 防 举 球 英 氧 势 告 李 台 落 木 帮 轮 破 亚 师 围 注 远 字 材 排 供 \#
    河 态 封 另 施 减 树 溶 怎 止 案 言 士 均 武 固 叶 鱼 波 视 仅 费 紧 爱 左 章 早 朝 害 续 轻 服 试 食 充 兵 源 判 护 司 足 某 练 差 致 板 田 降 黑 犯 \#
    负 击 范 继 兴 似 余 坚 曲 输 修 故 城 夫 够 送 笔 船 占 右 财 吃 富 春 职 觉 汉 画 功 巴 跟 虽 杂 飞 检 吸 助 升 阳 互 初 创 抗 考 投 坏 策 古 径 换 \#
    未 跑 留 钢 曾 端 责 站 简 述 钱 副 尽 帝 射 草 冲 承 独 令 限 阿 宣 环 双 请 超 微 让 控 州 良 轴 找 否 纪 益 依 优 顶 础 载 倒 房 突 坐 粉 敌 略 客 \#
    袁 冷 胜 绝 析 块 剂 测 丝 协 诉 念 陈 仍 罗 盐 友 洋 错 苦 夜 刑 移 频 逐 靠 混 母 短 皮 终 聚 汽 村 云 哪 既 距 卫 停 烈 央 察 烧 迅 境 若 印 洲 刻 \#
    括 激 孔 搞 甚 室 待 核 校 散 侵 吧 甲 游 久 菜 味 旧 模 湖 货 损 预 阻 毫 普 稳 乙 妈 植 息 扩 银 语 挥 酒 守 拿 序 纸 医 缺 雨 吗 针 刘 啊 急 唱 误 \#
    训 愿 审 附 获 茶 鲜 粮 斤 孩 脱 硫 肥 善 龙 演 父 渐 血 欢 械 掌 歌 沙 刚 攻 谓 盾 讨 晚 粒 乱 燃 矛 乎 杀 药 宁 鲁 贵 钟 煤 读 班 伯 香 介 迫 句 丰 \#
    培 握 兰 担 弦 蛋 沉 假 穿 执 答 乐 谁 顺 烟 缩 征 脸 喜 松 脚 困 异 免 背 星 福 买 染 井 概 慢 怕 磁 倍 祖 皇 促 静 补 评 翻 肉 践 尼 衣 宽 扬 棉 希 \#
    伤 操 垂 秋 宜 氢 套 督 振 架 亮 末 宪 庆 编 牛 触 映 雷 销 诗 座 居 抓 裂 胞 呼 娘 景 威 绿 晶 厚 盟 衡 鸡 孙 延 危 胶 屋 乡 临 陆 顾 掉 呀 灯 岁 措 \#
    束 耐 剧 玉 赵 跳 哥 季 课 凯 胡 额 款 绍 卷 齐 伟 蒸 殖 永 宗 苗 川 炉 岩 弱 零 杨 奏 沿 露 杆 探 滑 镇 饭 浓 航 怀 赶 库 夺 伊 灵 税 途 灭 赛 归 召 \#
    鼓 播 盘 裁 险 康 唯 录 菌 纯 借 糖 盖 横 符 私 努 堂 域 枪 润 幅 哈 竟 熟 虫 泽 脑 壤 碳 欧 遍 侧 寨 敢 彻 虑 斜 薄 庭 纳 弹 饲 伸 折 麦 湿 暗 荷 瓦 \#
    塞 床 筑 恶 户 访 塔 奇 透 梁 刀 旋 迹 卡 氯 遇 份 毒 泥 退 洗 摆 灰 彩 卖 耗 夏 择 忙 铜 献 硬 予 繁 圈 雪 函 亦 抽 篇 阵 阴 丁 尺 追 堆 雄 迎 泛 爸 \#
    楼 避 谋 吨 野 猪 旗 累 偏 典 馆 索 秦 脂 潮 爷 豆 忽 托 惊 塑 遗 愈 朱 替 纤 粗 倾 尚 痛 楚 谢 奋 购 磨 君 池 旁 碎 骨 监 捕 弟 暴 割 贯 殊 释 词 亡 \#
    壁 顿 宝 午 尘 闻 揭 炮 残 冬 桥 妇 警 综 招 吴 付 浮 遭 徐 您 摇 谷 赞 箱 隔 订 男 吹 园 纷 唐 败 宋 玻 巨 耕 坦 荣 闭 湾 键 凡 驻 锅 救 恩 剥 凝 碱 \#
    齿 截 炼 麻 纺 禁 废 盛 版 缓 净 睛 昌 婚 涉 筒 嘴 插 岸 朗 庄 街 藏 姑 贸 腐 奴 啦 惯 乘 伙 恢 匀 纱 扎 辩 耳 彪 臣 亿 璃 抵 脉 秀 萨 俄 网 舞 店 喷 \#
    纵 寸 汗 挂 洪 贺 闪 柬 爆 烯 津 稻 墙 软 勇 像 滚 厘 蒙 芳 肯 坡 柱 荡 腿 仪 旅 尾 轧 冰 贡 登 黎 削 钻 勒 逃 障 氨 郭 峰 币 港 伏 轨 亩 毕 擦 莫 刺 \#
    浪 秘 援 株 健 售 股 岛 甘 泡 睡 童 铸 汤 阀 休 汇 舍 牧 绕 炸 哲 磷 绩 朋 淡 尖 启 陷 柴 呈 徒 颜 泪 稍 忘 泵 蓝 拖 洞 授 镜 辛 壮 锋 贫 虚 弯 摩 泰 \#
    幼 廷 尊 窗 纲 弄 隶 疑 氏 宫 姐 震 瑞 怪 尤 琴 循 描 膜 违 夹 腰 缘 珠 穷 森 枝 竹 沟 催 绳 忆 邦 剩 幸 浆 栏 拥 牙 贮 礼 滤 钠 纹 罢 拍 咱 喊 袖 埃 \#
    勤 罚 焦 潜 伍 墨 欲 缝 姓 刊 饱 仿 奖 铝 鬼 丽 跨 默 挖 链 扫 喝 袋 炭 污 幕 诸 弧 励 梅 奶 洁 灾 舟 鉴 苯 讼 抱 毁 懂 寒 智 埔 寄 届 跃 渡 挑 丹 艰 \#
    贝 碰 拔 爹 戴 码 梦 芽 熔 赤 渔 哭 敬 颗 奔 铅 仲 虎 稀 妹 乏 珍 申 桌 遵 允 隆 螺 仓 魏 锐 晓 氮 兼 隐 碍 赫 拨 忠 肃 缸 牵 抢 博 巧 壳 兄 杜 讯 诚 \#
    碧 祥 柯 页 巡 矩 悲 灌 龄 伦 票 寻 桂 铺 圣 恐 恰 郑 趣 抬 荒 腾 贴 柔 滴 猛 阔 辆 妻 填 撤 储 签 闹 扰 紫 砂 递 戏 吊 陶 伐 喂 疗 瓶 婆 抚 臂 摸 忍 \#
    虾 蜡 邻 胸 巩 挤 偶 弃 槽 劲 乳 邓 吉 仁 烂 砖 租 乌 舰 伴 瓜 浅 丙 暂 燥 橡 柳 迷 暖 牌 秧 胆 详 簧 踏 瓷 谱 呆 宾 糊 洛 辉 愤 竞 隙 怒 粘 乃 绪 肩 \#
    籍 敏 涂 熙 皆 侦 悬 掘 享 纠 醒 狂 锁 淀 恨 牲 霸 爬 赏 逆 玩 陵 祝 秒 浙 貌 役 彼 悉 鸭 趋 凤 晨 畜 辈 秩 卵 署 梯 炎 滩 棋 驱 筛 峡 冒 啥 寿 译 浸 \#
    泉 帽 迟 硅 疆 贷 漏 稿 冠 嫩 胁 芯 牢 叛 蚀 奥 鸣 岭 羊 凭 串 塘 绘 酵 融 盆 锡 庙 筹 冻 辅 摄 袭 筋 拒 僚 旱 钾 鸟 漆 沈 眉 疏 添 棒 穗 硝 韩 逼 扭 \#
    侨 凉 挺 碗 栽 炒 杯 患 馏 劝 豪 辽 勃 鸿 旦 吏 拜 狗 埋 辊 掩 饮 搬 骂 辞 勾 扣 估 蒋 绒 雾 丈 朵 姆 拟 宇 辑 陕 雕 偿 蓄 崇 剪 倡 厅 咬 驶 薯 刷 斥 \#
    番 赋 奉 佛 浇 漫 曼 扇 钙 桃 扶 仔 返 俗 亏 腔 鞋 棱 覆 框 悄 叔 撞 骗 勘 旺 沸 孤 吐 孟 渠 屈 疾 妙 惜 仰 狠 胀 谐 抛 霉 桑 岗 嘛 衰 盗 渗 脏 赖 涌 \#
    甜 曹 阅 肌 哩 厉 烃 纬 毅 昨 伪 症 煮 叹 钉 搭 茎 笼 酷 偷 弓 锥 恒 杰 坑 鼻 翼 纶 叙 狱 逮 罐 络 棚 抑 膨 蔬 寺 骤 穆 冶 枯 册 尸 凸 绅 坯 牺 焰 轰 \#
    欣 晋 瘦 御 锭 锦 丧 旬 锻 垄 搜 扑 邀 亭 酯 迈 舒 脆 酶 闲 忧 酚 顽 羽 涨 卸 仗 陪 辟 惩 杭 姚 肚 捉 飘 漂 昆 欺 吾 郎 烷 汁 呵 饰 萧 雅 邮 迁 燕 撒 \#
    姻 赴 宴 烦 债 帐 斑 铃 旨 醇 董 饼 雏 姿 拌 傅 腹 妥 揉 贤 拆 歪 葡 胺 丢 浩 徽 昂 垫 挡 览 贪 慰 缴 汪 慌 冯 诺 姜 谊 凶 劣 诬 耀 昏 躺 盈 骑 乔 溪 \#
    丛 卢 抹 闷 咨 刮 驾 缆 悟 摘 铒 掷 颇 幻 柄 惠 惨 佳 仇 腊 窝 涤 剑 瞧 堡 泼 葱 罩 霍 捞 胎 苍 滨 俩 捅 湘 砍 霞 邵 萄 疯 淮 遂 熊 粪 烘 宿 档 戈 驳 \#
    嫂 裕 徙 箭 捐 肠 撑 晒 辨 殿 莲 摊 搅 酱 屏 疫 哀 蔡 堵 沫 皱 畅 叠 阁 莱 敲 辖 钩 痕 坝 巷 饿 祸 丘 玄 溜 曰 逻 彭 尝 卿 妨 艇 吞 韦 怨 矮 歇 \#

    """#
    ,
    offsets:
    #"""
    00000400800<00@00D00H00L00P00T00X00\00`00d00h00l01001401801<01@01D01H01L01P01T01X01\01`01d01h01l0200\#
    2402802<02@02D02H02L02P02T02X02\02`02d02h02l03003403803<03@03D03H03L03P03T03X03\03`03d03h03l04004404\#
    804<04@04D04H04L04P04T04X04\04`04d04h04l05005405805<05@05D05H05L05P05T05X05\05`05d05h05l06006406806<\#
    06@06D06H06L06P06T06X06\06`06d06h06l07007407807<07@07D07H07L07P07T07X07\07`07d07h07l08008408808<08@0\#
    8D08H08L08P08T08X08\08`08d08h08l09009409809<09@09D09H09L09P09T09X09\09`09d09h09l0:00:40:80:<0:@0:D0:\#
    H0:L0:P0:T0:X0:\0:`0:d0:h0:l0;00;40;80;<0;@0;D0;H0;L0;P0;T0;X0;\0;`0;d0;h0;l0<00<40<80<<0<@0<D0<H0<L\#
    0<P0<T0<X0<\0<`0<d0<h0<l0=00=40=80=<0=@0=D0=H0=L0=P0=T0=X0=\0=`0=d0=h0=l0>00>40>80><0>@0>D0>H0>L0>P0\#
    >T0>X0>\0>`0>d0>h0>l0?00?40?80?<0?@0?D0?H0?L0?P0?T0?X0?\0?`0?d0?h0?l0@00@40@80@<0@@0@D0@H0@L0@P0@T0@\#
    X0@\0@`0@d0@h0@l0A00A40A80A<0A@0AD0AH0AL0AP0AT0AX0A\0A`0Ad0Ah0Al0B00B40B80B<0B@0BD0BH0BL0BP0BT0BX0B\\#
    0B`0Bd0Bh0Bl0C00C40C80C<0C@0CD0CH0CL0CP0CT0CX0C\0C`0Cd0Ch0Cl0D00D40D80D<0D@0DD0DH0DL0DP0DT0DX0D\0D`0\#
    Dd0Dh0Dl0E00E40E80E<0E@0ED0EH0EL0EP0ET0EX0E\0E`0Ed0Eh0El0F00F40F80F<0F@0FD0FH0FL0FP0FT0FX0F\0F`0Fd0F\#
    h0Fl0G00G40G80G<0G@0GD0GH0GL0GP0GT0GX0G\0G`0Gd0Gh0Gl0H00H40H80H<0H@0HD0HH0HL0HP0HT0HX0H\0H`0Hd0Hh0Hl\#
    0I00I40I80I<0I@0ID0IH0IL0IP0IT0IX0I\0I`0Id0Ih0Il0J00J40J80J<0J@0JD0JH0JL0JP0JT0JX0J\0J`0Jd0Jh0Jl0K00\#
    K40K80K<0K@0KD0KH0KL0KP0KT0KX0K\0K`0Kd0Kh0Kl0L00L40L80L<0L@0LD0LH0LL0LP0LT0LX0L\0L`0Ld0Lh0Ll0M00M40M\#
    80M<0M@0MD0MH0ML0MP0MT0MX0M\0M`0Md0Mh0Ml0N00N40N80N<0N@0ND0NH0NL0NP0NT0NX0N\0N`0Nd0Nh0Nl0O00O40O80O<\#
    0O@0OD0OH0OL0OP0OT0OX0O\0O`0Od0Oh0Ol0P00P40P80P<0P@0PD0PH0PL0PP0PT0PX0P\0P`0Pd0Ph0Pl0Q00Q40Q80Q<0Q@0\#
    QD0QH0QL0QP0QT0QX0Q\0Q`0Qd0Qh0Ql0R00R40R80R<0R@0RD0RH0RL0RP0RT0RX0R\0R`0Rd0Rh0Rl0S00S40S80S<0S@0SD0S\#
    H0SL0SP0ST0SX0S\0S`0Sd0Sh0Sl0T00T40T80T<0T@0TD0TH0TL0TP0TT0TX0T\0T`0Td0Th0Tl0U00U40U80U<0U@0UD0UH0UL\#
    0UP0UT0UX0U\0U`0Ud0Uh0Ul0V00V40V80V<0V@0VD0VH0VL0VP0VT0VX0V\0V`0Vd0Vh0Vl0W00W40W80W<0W@0WD0WH0WL0WP0\#
    WT0WX0W\0W`0Wd0Wh0Wl0X00X40X80X<0X@0XD0XH0XL0XP0XT0XX0X\0X`0Xd0Xh0Xl0Y00Y40Y80Y<0Y@0YD0YH0YL0YP0YT0Y\#
    X0Y\0Y`0Yd0Yh0Yl0Z00Z40Z80Z<0Z@0ZD0ZH0ZL0ZP0ZT0ZX0Z\0Z`0Zd0Zh0Zl0[00[40[80[<0[@0[D0[H0[L0[P0[T0[X0[\\#
    0[`0[d0[h0[l0\00\40\80\<0\@0\D0\H0\L0\P0\T0\X0\\0\`0\d0\h0\l0]00]40]80]<0]@0]D0]H0]L0]P0]T0]X0]\0]`0\#
    ]d0]h0]l0^00^40^80^<0^@0^D0^H0^L0^P0^T0^X0^\0^`0^d0^h0^l0_00_40_80_<0_@0_D0_H0_L0_P0_T0_X0_\0_`0_d0_\#
    h0_l0`00`40`80`<0`@0`D0`H0`L0`P0`T0`X0`\0``0`d0`h0`l0a00a40a80a<0a@0aD0aH0aL0aP0aT0aX0a\0a`0ad0ah0al\#
    0b00b40b80b<0b@0bD0bH0bL0bP0bT0bX0b\0b`0bd0bh0bl0c00c40c80c<0c@0cD0cH0cL0cP0cT0cX0c\0c`0cd0ch0cl0d00\#
    d40d80d<0d@0dD0dH0dL0dP0dT0dX0d\0d`0dd0dh0dl0e00e40e80e<0e@0eD0eH0eL0eP0eT0eX0e\0e`0ed0eh0el0f00f40f\#
    80f<0f@0fD0fH0fL0fP0fT0fX0f\0f`0fd0fh0fl0g00g40g80g<0g@0gD0gH0gL0gP0gT0gX0g\0g`0gd0gh0gl0h00h40h80h<\#
    0h@0hD0hH0hL0hP0hT0hX0h\0h`0hd0hh0hl0i00i40i80i<0i@0iD0iH0iL0iP0iT0iX0i\0i`0id0ih0il0j00j40j80j<0j@0\#
    jD0jH0jL0jP0jT0jX0j\0j`0jd0jh0jl0k00k40k80k<0k@0kD0kH0kL0kP0kT0kX0k\0k`0kd0kh0kl0l00l40l80l<0l@0lD0l\#
    H0lL0lP0lT0lX0l\0l`0ld0lh0ll0m00m40m80m<0m@0mD0mH0mL0mP0mT0mX0m\0m`0md0mh0ml0n00n40n80n<0n@0nD0nH0nL\#
    0nP0nT0nX0n\0n`0nd0nh0nl0o00o40o80o<0o@0oD0oH0oL0oP0oT0oX0o\0o`0od0oh0ol10010410810<10@10D10H10L10P1\#
    0T10X10\10`10d10h10l11011411811<11@11D11H11L11P11T11X11\11`11d11h11l12012412812<12@12D12H12L12P12T12\#
    X12\12`12d12h12l13013413813<13@13D13H13L13P13T13X13\13`13d13h13l14014414814<14@14D14H14L14P14T14X14\\#
    14`14d14h14l15015415815<15@15D15H15L15P15T15X15\15`15d15h15l16016416816<16@16D16H16L16P16T16X16\16`1\#
    6d16h16l17017417817<17@17D17H17L17P17T17X17\17`17d17h17l18018418818<18@18D18H18L18P18T18X18\18`18d18\#
    h18l19019419819<19@19D19H19L19P19T19X19\19`19d19h19l1:01:41:81:<1:@1:D1:H1:L1:P1:T1:X1:\1:`1:d1:h1:l\#
    1;01;41;81;<1;@1;D1;H1;L1;P1;T1;X1;\1;`1;d1;h1;l1<01<41<81<<1<@1<D1<H1<L1<P1<T1<X1<\1<`1<d1<h1<l1=01\#
    =41=81=<1=@1=D1=H1=L1=P1=T1=X1=\1=`1=d1=h1=l1>01>41>81><1>@1>D1>H1>L1>P1>T1>X1>\1>`1>d1>h1>l1?01?41?\#
    81?<1?@1?D1?H1?L1?P1?T1?X1?\1?`1?d1?h1?l1@01@41@81@<1@@1@D1@H1@L1@P1@T1@X1@\1@`1@d1@h1@l1A01A41A81A<\#
    1A@1AD1AH1AL1AP1AT1AX1A\1A`1Ad1Ah1Al1B01B41B81B<1B@1BD1BH1BL1BP1BT1BX1B\1B`1Bd1Bh1Bl1C01C41C81C<1C@1\#
    CD1CH1CL1CP1CT1CX1C\1C`1Cd1Ch1Cl1D01D41D81D<1D@1DD1DH1DL1DP1DT1DX1D\1D`1Dd1Dh1Dl1E01E41E81E<1E@1ED1E\#
    H1EL1EP1ET1EX1E\1E`1Ed1Eh1El1F01F41F81F<1F@1FD1FH1FL1FP1FT1FX1F\1F`1Fd1Fh1Fl1G01G41G81G<1G@1GD1GH1GL\#
    1GP1GT1GX1G\1G`1Gd1Gh1Gl1H01H41H81H<1H@1HD1HH1HL1HP1HT1HX1H\1H`1Hd1Hh1Hl1I01I41I81I<1I@1ID1IH1IL1IP1\#
    IT1IX1I\1I`1Id1Ih1Il1J01J41J81J<1J@1JD1JH1JL1JP1JT1JX1J\1J`1Jd1Jh1Jl1K01K41K81K<1K@1KD1KH1KL1KP1KT1K\#
    X1K\1K`1Kd1Kh1Kl1L01L41L81L<1L@1LD1LH1LL1LP1LT1LX1L\1L`1Ld1Lh1Ll1M01M41M81M<1M@1MD1MH1ML1MP1MT1MX1M\\#
    1M`1Md1Mh1Ml1N01N41N81N<1N@1ND1NH1NL1NP1NT1NX1N\1N`1Nd1Nh1Nl1O01O41O81O<1O@1OD1OH1OL1OP1OT1OX1O\1O`1\#
    Od1Oh1Ol1P01P41P81P<1P@1PD1PH1PL1PP1PT1PX1P\1P`1Pd1Ph1Pl1Q01Q41Q81Q<1Q@1QD1QH1QL1QP1QT1QX1Q\1Q`1Qd1Q\#
    h1Ql1R01R41R81R<1R@1RD1RH1RL1RP1RT1RX1R\1R`1Rd1Rh1Rl1S01S41S81S<1S@1SD1SH1SL1SP1ST1SX1S\1S`1Sd1Sh1Sl\#
    1T01T41T81T<1T@1TD1TH1TL1TP1TT1TX1T\1T`1Td1Th1Tl1U01U41U81U<1U@1UD1UH1UL1UP1UT1UX1U\1U`1Ud1Uh1Ul1V01\#
    V41V81V<1V@1VD1VH1VL1VP1VT1VX1V\1V`1Vd1Vh1Vl1W01W41W81W<1W@1WD1WH1WL1WP1WT1WX1W\1W`1Wd1Wh1Wl1X01X41X\#
    81X<1X@1XD1XH1XL1XP1XT1XX1X\1X`1Xd1Xh1Xl1Y01Y41Y81Y<1Y@1YD1YH1YL1YP1YT1YX1Y\1Y`1Yd1Yh1Yl1Z01Z41Z81Z<\#
    1Z@1ZD1ZH1ZL1ZP1ZT1ZX1Z\1Z`1Zd1Zh1Zl1[01[41[81[<1[@1[D1[H1[L1[P1[T1[X1[\1[`1[d1[h1[l1\01\41\81\<1\@1\#
    \D1\H1\L1\P1\T1\X1\\1\`1\d1\h1\l1]01]41]81]<1]@1]D1]H1]L1]P1]T1]X1]\1]`1]d1]h1]l1^01^41^81^<1^@1^D1^\#
    H1^L1^P1^T1^X1^\1^`1^d1^h1^l1_01_41_81_<1_@1_D1_H1_L1_P1_T1_X1_\1_`1_d1_h1_l1`01`41`81`<1`@1`D1`H1`L\#
    1`P1`T1`X1`\1``1`d1`h1`l1a01a41a81a<1a@1aD1aH1aL1aP1aT1aX1a\1a`1ad1ah1al1b01b41b81b<1b@1bD1bH1bL1bP1\#
    bT1bX1b\1b`1bd1bh1bl1c01c41c81c<1c@1cD1cH1cL1cP1cT1cX1c\1c`1cd1ch1cl1d01d41d81d<1d@1dD1dH1dL1dP1dT1d\#
    X1d\1d`1dd1dh1dl1e01e41e81e<1e@1eD1eH1eL1eP1eT1eX1e\1e`1ed1eh1el1f01f41f81f<1f@1fD1fH1fL1fP1fT1fX1f\\#
    1f`1fd1fh1fl1g01g41g81g<1g@1gD1gH1gL1gP1gT1gX1g\1g`1gd1gh1gl1h01h41h81h<1h@1hD1hH1hL1hP1hT1hX1h\1h`1\#
    hd1hh1hl1i01i41i81i<1i@1iD1iH1iL1iP1iT1iX1i\1i`1id1ih1il1j01j41j81j<1j@1jD1jH1jL1jP1jT1jX1j\1j`1jd1j\#
    h1jl1k01k41k81k<1k@1kD1kH1kL1kP1kT1kX1k\1k`1kd1kh1kl1l01l41l81l<1l@1lD1lH1lL1lP1lT1lX1l\1l`1ld1lh1ll\#
    1m01m41m81m<1m@1mD1mH1mL1mP1mT1mX1m\1m`1md1mh1ml1n01n41n81n<1n@1nD1nH1nL1nP1nT1nX1n\1n`1nd1nh1nl1o01\#
    o41o81o<1o@1oD1oH1oL1oP1oT1oX1o\1o`1od1oh1ol200
    """#
    ,
    order:
    #"""
    01A44B56K3100=0\04237G5h4JOaHT1RNN4E;4N41J7`M00>0:=AJ6>^FX0<0TF78@Hm;l2C1j11HO=2Fn=MNLC=<93a0Z6O>]64\#
    =]<oHH05@j4M1k1@0LKT;N9o2m=_8M1`Am4T@o0`D?I87KM7>>7308CG4WHK8jN`5U=>;91QG6KQ0CMDB>2b:M0ACk0GKiFj3@7_\#
    3o@ZF389?PElD=H5DS63:`C>0R?65X>4GULB=<JoHQ@C9M2G33607R1K6^9NKI0J2>N_1O528U:_I5@8JT;h6W=gCMKS4:5LNo9R\#
    =d:d71?bK?M`6gAW=IAD3i;SDHHDLKK;MkGkESCaJE68G35SGH983l476]=Y2j341o5D2Y4Y=D4Z249L991_55AE7?G;29Lb4aI]\#
    6o2\3^IjB7N@Co:J3e5TL`:mJ?Bj6eJU8[B^3`BXIOJ5>oNDLd0M9I@n@T0O4gF1;A6l6N<K3n<h:1:09;2D3VNS0I1LKDDC;];2\#
    D31bNdB]>hEWK>:EAh19J]6K9d1G54NE0W9l?hFDHG6V8DJ`C`D5K^EhJmC@7P1=4<3b<F0o6D9mB16J5F;54e@b44GE9Z@WNO;R\#
    ;[>Z497FIT?4MCOh7JK@6[L=4HCc>T2A1T7U7X2B3=;<:R2=0UK[404U2OLTIoOV4D:7=@8Y2Q5g?W0S8G6T9[8f6h9=LE9]251[\#
    HJH30X5G0eJcKb2K<IA_Ok:\;iA?887\D_B=9kBJMP>bHcDb8E31866E;nMT>N2M07NRKAEdOP39?n6P>lL<;OFeDYBMDI?^<N6;\#
    <LI^C;H6<]Ee=TF=CQL1C04G1f3m1]6XBK=W8O8e0?3L7O@l5YGZ030K4o8c:5:gLP;19OO]CgBSLf>6M37:N8EgJf9TFR?j=B3E\#
    ?iA7NfORAP@PJ7@JGi;YC^4LEmAn@48bDo5?GG426I66@d1c0f;@9V0;1d6d9U;U7i3DEJ?O@QKHA\?BFhF4>:J17nC:FF3W1W1;\#
    B9<:KgMmOiFmGhK57EE@C7F06FMINBM\Mi>Q>OH9BmO@Ik0^;`8R70>XKc>mKa0i<Y=51ZK7<B4nBO5B?:7d0g>8B01F<R:k:P;c\#
    >@E?92M^1767>0HdO<FS8;9^FP;V@9CS0PL]GW4FI_8X:H3RE81C3K7jD^B2AXOgED0NLcA5=n:FCm7V7C>JKeFT>\ON2l7N3M>d\#
    L0DK?>J3C2I\D:K=?<:XGP0Y8nGFBQHB9A2d9eO^D;6\658N>3Ma:G4m878J35Ic?mFA3h1l0V2fEXN[E65]C4>A@K<D?N1X7bCP\#
    J=6bBf16>I@??]>YE72W1Y=XHEE;3:LL7[Af5K=FFCE3??@A3c?V1N?_1m@aCEOf5nIJ@;IK6Y=R:8;d2]5fBADc0mOBLmEF:U7e\#
    N62<3jEUH=4IDg@fG@M>74;7AM?L8W8^Hk=b4Q<M1VOmEC37G[LNC?I>B\<<G\@MKZILNVJ[BBI6GR2^AOKhN]N^MGC<2cAR2V6U\#
    Hh<QN?=aN<FOO>H20Q0@2F3kBaF^@N:e0kKM3X5ICBM54hANJn=K<=F<>1JSGnKP8<:[:K6H1ULZ>K:4:2@DH:KmGD9<5@G_FMCI\#
    NPA0=EN05dMjEcJDF\DjB<JdK6E[G?@e;^<C61CU3_7=FWF:N9HC<@><JVO0MKODAeNk<3:941Dl>a<e8TI7?F3O:W80Jh>eNYMn\#
    EG2gC1=CB4DFOLM4;aJjLGJA@_BCOKNWE4H<OFM[K\Gj?Y>5DA6R4\4^<i3d1e9S75:iI1B[4j@:;gFf2:OY5Q36Mb5A2o@=<XKE\#
    6?76270d8ZAaCl@U6jAB2Z;P1gJb;oMd90M1JF0DK_N7MNBl2?NH7@=[>E9_LA0281LkOGG9<mIP<7>P>SFQHUHZ@GAgOd9P4dL9\#
    KL:>AT2`2X06D\95C38:913Z8I::>?1S4RASK41M=39h4[?E8F8S;MGI>f2P0E?AMHJZLO=U9C4S6a;05e2nEP?kLa>=N\9?=^Gc\#
    78CYGNChHXDa6nEZ8\;fDG22;e3[7>JXGXKOKY8`G1KoO=B8@SFEF`IV<d9j>2IYJNLYEOKW<;AZA<=`HF<0?eHW38<cLj@6EnMO\#
    ?2Oo<f8_2;2N5[8dN17kAjB6?85aOIFNL@;G57@[2ED@72<6E>0l2I>98CD8G:@X1<?9MS3BDT9bCT79A`F@DQN>;LJJ=H<gER2R\#
    OS8VK`4P4;?CIb0jA:DM8h@\8PDeE5DhNg@2FG;=@^HfDkC\CV;\3;7B3HHSEYKJ;34N?JIHN5DDB?4CIaI26`BnL7Nc?lMB7cI=\#
    D]O76@;FJM4_<aFdL4KdFV5WD<;k<1O1BV@F9:OcNM8]?GCb7TE_NnIXGdMMJIIh<_KKEkAJ;_GS7Q?T>c@`?QFH?=IWJYF?B5DX\#
    1PBbHLL>;TO;=PM_;W4@C[MREjLh1a=97WLDO9FbI3@0=0MZHVCZIA8m<`AKA;F]7DBhH[E\>CInDV1DI?GC3?Lg9G7HI;JeKj:L\#
    LUGeAA@hOb6i>i7<ID:Q1EBPFoEM=;8A1AEEEBCHHR@IH8HaDL;bL80H0F9D1^;jG018BI9cOU5c:<IQ:jKFIfJLE=H7OOO6Kf7g\#
    LCO\AYLlD14i4>00I4=f;IOTJ;NJ:^;;Ad?dL3?ZBg>U582h1n<k6MJK2@537;13BkDN>;Ne=13PGQ;HOn5^6CF_H0O25bHM8L:b\#
    IeJP<[@i5HG=AbJWGLF[B_@5=cA^DZ5=E^1i=eIF84GMGVO`Be=\5ECK?g>70a5JIGDEHNAHH\IS5<6c;BFl2kDf?R<8C]IiL_JO\#
    5iEN5R=J:fE9Nb2a:AHi?o8oDO:?EQ9X?f2JLI14JC@LBo=L:6I[J>Gl:B5o3>OCBFA1H_I05P5C:h<nAVHlO:<W6fHe?c2[6GAG\#
    8lGoAC@kI97YAU6Q3J:]L??aCAE:@@CRLSBL<EEaBd289@3SLe7Z5l;J?30nK12SDWJ845LX:o3N9KD[Hn93ET6kB;>RNUBi>BEL\#
    Eo=QN=GB<GLWCN;:EiEbNi837AIUJ44`5\MA=kLRNG3C:32_0c>gBR@cCD9`4V;KGA=lL;MJOEDJ<\HoCf7IKkIlH]=ZNl:n>M?0\#
    >[HAN30[AIM;CJL5@3=V<Z=SNaC9KUEKMlGaCjEHL[H;CF1?599BDUM:COFI?K6SHP9YOj:YFY46855NIm4lCeFaNm7h?;;Z;?FK\#
    8B9JLH<U:IG`CiBT=4@HDBOXOJ<T?`;mO58=MVCL8HN2MfNhK0Cd?7K<DiOQL\@>KCC6Fk@<E2@19gH>J0=GH?J:G5<b0hC5>V=o\#
    =i20L2:lF>Ef3gJB?[>L5mOA3f0BKX3T5j4?8iN:9a3Y2T>D8aB:3UBH4X<l:V<P5>GJ5_7l5Z3\FL3<@O4]=j7L;6AlI`96>HGK\#
    5O7]H^NF<?<O0_:SFBNA=:>n=N7S82NCA>Kl<jA[HbBDAL30J^IIFZ9HD09\:@MoBN<22HN;E1A]E]AiGb=7IgC88kCW3FKGIBL6\#
    ?UBEFcG>5;M]>j?M1B:T5kING^9>FU:;;Q9fF83I>k=mH`50NI51CnD>4c8KC_Li:Z94:c3QJ@GgIRHgJgK89QOZDnJlMFOHCC3G\#
    J_5:MY;X0]M9A93]6BKR1\09128QEI6>Id=?:CHY@VA6@]9W7MD6IC6m@R;DH1?S2e4k4=LVOeJRO8@Y@72LAQB@G2A=M6HI1hEV\#
    MXO4H@MQG]15D91I7m<AM?M8OMJ9M<LJ6ZMeI:4bAk1:26A@1H4KFJ<JLFKN=8E`:=O[:DD4JG7^McFiNX@gF5<>DPGYF;>GI<BZ\#
    E0G8;>J<LMLoLnBWM2?HDm3A48CXBU2UM=21NQGmB3DROWL:Gf438?9nA3A24O<5:O<S6:>_;89E:NK9776_?\MEIEH4D`G47fG<\#
    BGHjD7E<6AA8MW5VMhK:<H@m?@>FK25`EAKnNjO3?DI@6L=h6<;E0b32KVOlJQ62GO:a8>=O69M@>`Ao<44ANZ;CFg2iDd?14fML\#
    9i97?IJiMUF2@BMgO_AFJ\7a==5MIZO?KBBYNTJk6=NKK]L^Ac1>F6G78g=6<VJH>WJ2IMJa@EBc7oD29FF9?XLQ?5B`GT<^
    """#
  )
}
