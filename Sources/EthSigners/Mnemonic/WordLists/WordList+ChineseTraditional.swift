// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from chinese_traditional.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let chineseTraditional = WordList(
    words:
    #"""
    的 一 是 在 不 了 有 和 人 這 中 大 為 上 個 國 我 以 要 他 時 來 用 們 生 到 作 地 於 出 就 分 對 成 會 可 主 發 年 動 同 工 也 能 下 過 子 說 產 種 \#
    面 而 方 後 多 定 行 學 法 所 民 得 經 十 三 之 進 著 等 部 度 家 電 力 裡 如 水 化 高 自 二 理 起 小 物 現 實 加 量 都 兩 體 制 機 當 使 點 從 業 本 \#
    去 把 性 好 應 開 它 合 還 因 由 其 些 然 前 外 天 政 四 日 那 社 義 事 平 形 相 全 表 間 樣 與 關 各 重 新 線 內 數 正 心 反 你 明 看 原 又 麼 利 比 \#
    或 但 質 氣 第 向 道 命 此 變 條 只 沒 結 解 問 意 建 月 公 無 系 軍 很 情 者 最 立 代 想 已 通 並 提 直 題 黨 程 展 五 果 料 象 員 革 位 入 常 文 總 \#
    次 品 式 活 設 及 管 特 件 長 求 老 頭 基 資 邊 流 路 級 少 圖 山 統 接 知 較 將 組 見 計 別 她 手 角 期 根 論 運 農 指 幾 九 區 強 放 決 西 被 幹 做 \#
    必 戰 先 回 則 任 取 據 處 隊 南 給 色 光 門 即 保 治 北 造 百 規 熱 領 七 海 口 東 導 器 壓 志 世 金 增 爭 濟 階 油 思 術 極 交 受 聯 什 認 六 共 權 \#
    收 證 改 清 美 再 採 轉 更 單 風 切 打 白 教 速 花 帶 安 場 身 車 例 真 務 具 萬 每 目 至 達 走 積 示 議 聲 報 鬥 完 類 八 離 華 名 確 才 科 張 信 馬 \#
    節 話 米 整 空 元 況 今 集 溫 傳 土 許 步 群 廣 石 記 需 段 研 界 拉 林 律 叫 且 究 觀 越 織 裝 影 算 低 持 音 眾 書 布 复 容 兒 須 際 商 非 驗 連 斷 \#
    深 難 近 礦 千 週 委 素 技 備 半 辦 青 省 列 習 響 約 支 般 史 感 勞 便 團 往 酸 歷 市 克 何 除 消 構 府 稱 太 準 精 值 號 率 族 維 劃 選 標 寫 存 候 \#
    毛 親 快 效 斯 院 查 江 型 眼 王 按 格 養 易 置 派 層 片 始 卻 專 狀 育 廠 京 識 適 屬 圓 包 火 住 調 滿 縣 局 照 參 紅 細 引 聽 該 鐵 價 嚴 首 底 液 \#
    官 德 隨 病 蘇 失 爾 死 講 配 女 黃 推 顯 談 罪 神 藝 呢 席 含 企 望 密 批 營 項 防 舉 球 英 氧 勢 告 李 台 落 木 幫 輪 破 亞 師 圍 注 遠 字 材 排 供 \#
    河 態 封 另 施 減 樹 溶 怎 止 案 言 士 均 武 固 葉 魚 波 視 僅 費 緊 愛 左 章 早 朝 害 續 輕 服 試 食 充 兵 源 判 護 司 足 某 練 差 致 板 田 降 黑 犯 \#
    負 擊 范 繼 興 似 餘 堅 曲 輸 修 故 城 夫 夠 送 筆 船 佔 右 財 吃 富 春 職 覺 漢 畫 功 巴 跟 雖 雜 飛 檢 吸 助 昇 陽 互 初 創 抗 考 投 壞 策 古 徑 換 \#
    未 跑 留 鋼 曾 端 責 站 簡 述 錢 副 盡 帝 射 草 衝 承 獨 令 限 阿 宣 環 雙 請 超 微 讓 控 州 良 軸 找 否 紀 益 依 優 頂 礎 載 倒 房 突 坐 粉 敵 略 客 \#
    袁 冷 勝 絕 析 塊 劑 測 絲 協 訴 念 陳 仍 羅 鹽 友 洋 錯 苦 夜 刑 移 頻 逐 靠 混 母 短 皮 終 聚 汽 村 雲 哪 既 距 衛 停 烈 央 察 燒 迅 境 若 印 洲 刻 \#
    括 激 孔 搞 甚 室 待 核 校 散 侵 吧 甲 遊 久 菜 味 舊 模 湖 貨 損 預 阻 毫 普 穩 乙 媽 植 息 擴 銀 語 揮 酒 守 拿 序 紙 醫 缺 雨 嗎 針 劉 啊 急 唱 誤 \#
    訓 願 審 附 獲 茶 鮮 糧 斤 孩 脫 硫 肥 善 龍 演 父 漸 血 歡 械 掌 歌 沙 剛 攻 謂 盾 討 晚 粒 亂 燃 矛 乎 殺 藥 寧 魯 貴 鐘 煤 讀 班 伯 香 介 迫 句 豐 \#
    培 握 蘭 擔 弦 蛋 沉 假 穿 執 答 樂 誰 順 煙 縮 徵 臉 喜 松 腳 困 異 免 背 星 福 買 染 井 概 慢 怕 磁 倍 祖 皇 促 靜 補 評 翻 肉 踐 尼 衣 寬 揚 棉 希 \#
    傷 操 垂 秋 宜 氫 套 督 振 架 亮 末 憲 慶 編 牛 觸 映 雷 銷 詩 座 居 抓 裂 胞 呼 娘 景 威 綠 晶 厚 盟 衡 雞 孫 延 危 膠 屋 鄉 臨 陸 顧 掉 呀 燈 歲 措 \#
    束 耐 劇 玉 趙 跳 哥 季 課 凱 胡 額 款 紹 卷 齊 偉 蒸 殖 永 宗 苗 川 爐 岩 弱 零 楊 奏 沿 露 桿 探 滑 鎮 飯 濃 航 懷 趕 庫 奪 伊 靈 稅 途 滅 賽 歸 召 \#
    鼓 播 盤 裁 險 康 唯 錄 菌 純 借 糖 蓋 橫 符 私 努 堂 域 槍 潤 幅 哈 竟 熟 蟲 澤 腦 壤 碳 歐 遍 側 寨 敢 徹 慮 斜 薄 庭 納 彈 飼 伸 折 麥 濕 暗 荷 瓦 \#
    塞 床 築 惡 戶 訪 塔 奇 透 梁 刀 旋 跡 卡 氯 遇 份 毒 泥 退 洗 擺 灰 彩 賣 耗 夏 擇 忙 銅 獻 硬 予 繁 圈 雪 函 亦 抽 篇 陣 陰 丁 尺 追 堆 雄 迎 泛 爸 \#
    樓 避 謀 噸 野 豬 旗 累 偏 典 館 索 秦 脂 潮 爺 豆 忽 托 驚 塑 遺 愈 朱 替 纖 粗 傾 尚 痛 楚 謝 奮 購 磨 君 池 旁 碎 骨 監 捕 弟 暴 割 貫 殊 釋 詞 亡 \#
    壁 頓 寶 午 塵 聞 揭 炮 殘 冬 橋 婦 警 綜 招 吳 付 浮 遭 徐 您 搖 谷 贊 箱 隔 訂 男 吹 園 紛 唐 敗 宋 玻 巨 耕 坦 榮 閉 灣 鍵 凡 駐 鍋 救 恩 剝 凝 鹼 \#
    齒 截 煉 麻 紡 禁 廢 盛 版 緩 淨 睛 昌 婚 涉 筒 嘴 插 岸 朗 莊 街 藏 姑 貿 腐 奴 啦 慣 乘 夥 恢 勻 紗 扎 辯 耳 彪 臣 億 璃 抵 脈 秀 薩 俄 網 舞 店 噴 \#
    縱 寸 汗 掛 洪 賀 閃 柬 爆 烯 津 稻 牆 軟 勇 像 滾 厘 蒙 芳 肯 坡 柱 盪 腿 儀 旅 尾 軋 冰 貢 登 黎 削 鑽 勒 逃 障 氨 郭 峰 幣 港 伏 軌 畝 畢 擦 莫 刺 \#
    浪 秘 援 株 健 售 股 島 甘 泡 睡 童 鑄 湯 閥 休 匯 舍 牧 繞 炸 哲 磷 績 朋 淡 尖 啟 陷 柴 呈 徒 顏 淚 稍 忘 泵 藍 拖 洞 授 鏡 辛 壯 鋒 貧 虛 彎 摩 泰 \#
    幼 廷 尊 窗 綱 弄 隸 疑 氏 宮 姐 震 瑞 怪 尤 琴 循 描 膜 違 夾 腰 緣 珠 窮 森 枝 竹 溝 催 繩 憶 邦 剩 幸 漿 欄 擁 牙 貯 禮 濾 鈉 紋 罷 拍 咱 喊 袖 埃 \#
    勤 罰 焦 潛 伍 墨 欲 縫 姓 刊 飽 仿 獎 鋁 鬼 麗 跨 默 挖 鏈 掃 喝 袋 炭 污 幕 諸 弧 勵 梅 奶 潔 災 舟 鑑 苯 訟 抱 毀 懂 寒 智 埔 寄 屆 躍 渡 挑 丹 艱 \#
    貝 碰 拔 爹 戴 碼 夢 芽 熔 赤 漁 哭 敬 顆 奔 鉛 仲 虎 稀 妹 乏 珍 申 桌 遵 允 隆 螺 倉 魏 銳 曉 氮 兼 隱 礙 赫 撥 忠 肅 缸 牽 搶 博 巧 殼 兄 杜 訊 誠 \#
    碧 祥 柯 頁 巡 矩 悲 灌 齡 倫 票 尋 桂 鋪 聖 恐 恰 鄭 趣 抬 荒 騰 貼 柔 滴 猛 闊 輛 妻 填 撤 儲 簽 鬧 擾 紫 砂 遞 戲 吊 陶 伐 餵 療 瓶 婆 撫 臂 摸 忍 \#
    蝦 蠟 鄰 胸 鞏 擠 偶 棄 槽 勁 乳 鄧 吉 仁 爛 磚 租 烏 艦 伴 瓜 淺 丙 暫 燥 橡 柳 迷 暖 牌 秧 膽 詳 簧 踏 瓷 譜 呆 賓 糊 洛 輝 憤 競 隙 怒 粘 乃 緒 肩 \#
    籍 敏 塗 熙 皆 偵 懸 掘 享 糾 醒 狂 鎖 淀 恨 牲 霸 爬 賞 逆 玩 陵 祝 秒 浙 貌 役 彼 悉 鴨 趨 鳳 晨 畜 輩 秩 卵 署 梯 炎 灘 棋 驅 篩 峽 冒 啥 壽 譯 浸 \#
    泉 帽 遲 矽 疆 貸 漏 稿 冠 嫩 脅 芯 牢 叛 蝕 奧 鳴 嶺 羊 憑 串 塘 繪 酵 融 盆 錫 廟 籌 凍 輔 攝 襲 筋 拒 僚 旱 鉀 鳥 漆 沈 眉 疏 添 棒 穗 硝 韓 逼 扭 \#
    僑 涼 挺 碗 栽 炒 杯 患 餾 勸 豪 遼 勃 鴻 旦 吏 拜 狗 埋 輥 掩 飲 搬 罵 辭 勾 扣 估 蔣 絨 霧 丈 朵 姆 擬 宇 輯 陝 雕 償 蓄 崇 剪 倡 廳 咬 駛 薯 刷 斥 \#
    番 賦 奉 佛 澆 漫 曼 扇 鈣 桃 扶 仔 返 俗 虧 腔 鞋 棱 覆 框 悄 叔 撞 騙 勘 旺 沸 孤 吐 孟 渠 屈 疾 妙 惜 仰 狠 脹 諧 拋 黴 桑 崗 嘛 衰 盜 滲 臟 賴 湧 \#
    甜 曹 閱 肌 哩 厲 烴 緯 毅 昨 偽 症 煮 嘆 釘 搭 莖 籠 酷 偷 弓 錐 恆 傑 坑 鼻 翼 綸 敘 獄 逮 罐 絡 棚 抑 膨 蔬 寺 驟 穆 冶 枯 冊 屍 凸 紳 坯 犧 焰 轟 \#
    欣 晉 瘦 禦 錠 錦 喪 旬 鍛 壟 搜 撲 邀 亭 酯 邁 舒 脆 酶 閒 憂 酚 頑 羽 漲 卸 仗 陪 闢 懲 杭 姚 肚 捉 飄 漂 昆 欺 吾 郎 烷 汁 呵 飾 蕭 雅 郵 遷 燕 撒 \#
    姻 赴 宴 煩 債 帳 斑 鈴 旨 醇 董 餅 雛 姿 拌 傅 腹 妥 揉 賢 拆 歪 葡 胺 丟 浩 徽 昂 墊 擋 覽 貪 慰 繳 汪 慌 馮 諾 姜 誼 兇 劣 誣 耀 昏 躺 盈 騎 喬 溪 \#
    叢 盧 抹 悶 諮 刮 駕 纜 悟 摘 鉺 擲 頗 幻 柄 惠 慘 佳 仇 臘 窩 滌 劍 瞧 堡 潑 蔥 罩 霍 撈 胎 蒼 濱 倆 捅 湘 砍 霞 邵 萄 瘋 淮 遂 熊 糞 烘 宿 檔 戈 駁 \#
    嫂 裕 徙 箭 捐 腸 撐 曬 辨 殿 蓮 攤 攪 醬 屏 疫 哀 蔡 堵 沫 皺 暢 疊 閣 萊 敲 轄 鉤 痕 壩 巷 餓 禍 丘 玄 溜 曰 邏 彭 嘗 卿 妨 艇 吞 韋 怨 矮 歇 \#

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
    01A44BK3100=0\045h4JOaHTN42f0:J6FX0THm;l11=2FnC=<93a0ZHH<o05@j1k1@9o2m=_1`8MAm4T@oI87KM7>>084WHKN`5U\#
    =>;9KQ0CMDB>2b:M0AKiFj3@3o@ZF389?PElD=H5DS=<JoHQ@C9M2G33607R9Z6^KI0J2>N_1O0E528U:_;h6W=gCMKS4:5L9RNo\#
    G60>=d0G:d71?bK?GU6g=I?6AD3i;SDH@8I5HDLKLBMkLO6IES5XM`>4AW8jCaJTJE7_CkCGK;:`GkG35SGH98ND3l476]=Y6834\#
    291o1J5D2Y4Y4Z991_55AEG;Lb4aI]IjB7CoL`:mJ?B^BX>oLd0M@n@T0O4gF1;A6N:09;3V2DNS0I1LKDDC;]3nD31b<hB]EWK>\#
    :EAh:16l>h<KNd;2199d1GNE9l?hHGJ`C`D50WK^54:n6V8DEhFDJ]C@Jm7P1=4<DT3b0o6DB16J;544GE@W;[>Z49IT?4MC7FOh\#
    Cc>T2AL=1T7X2B3=;<2=K[404UIoNN4D:7=@8Y2Q5g?W0S8G6T9[9=9]251[HJH30X5GJcKb2KA_Ok:\;i88B=9kBJMP>bHcDb8E\#
    86;nMT>N2M07KAEdOP39?n31>lL<;OFeDYBMDI?^<N6;<L2UD_I^C;<]Ee=TF=M0NL4e<ILEOgL1C04GCQA?7`1f3m1]=W8e@l0?\#
    8OBK7O3L6X5Y030K8c:gLPCgBSLf>67:EgJf9TFR?j=K=B3E?i9OA7Nf5@4oOR;1AP@PI2J7@JGiB2;YN84LEmAn4H:5M3@4O]8b\#
    DoI_66@d1c0f;@9VF`C>0;1d6d9U;U7iEJ@QKH?BFh>:J1?OA\7nC:FF3W1W1;KgMmOiFmGhK57EE@C7F06FMINBM\Mi>Q>OH9Bm\#
    B9<:O@Ik0^;`8R70Kc>mKa<Y>X0i1ZK7<B4nBO5B?:7d0g>8:k:P;cE?92M^1767O<FS8;9^FP;V1F=5@9<R6o>0B0CSL]8X:H3R\#
    7GE8GW0P4F1C3KD^AXED0NA5=nCm7V>JFTKe>\LcON2l7C7N3M?>C2D:DKI\K=L0J3?<:XGP0Y8nGFBQ9A2d9eO^6\65>3:G8N87\#
    Ma4m35Ic?mFAD;8J1l0VEX3hN[E63`@K<D7bCP6b16>I?N@??]J=7JBf5]K@>YE72WE;3:LL7[Af=FFC??5K3c@AE31m@aCEOf5n\#
    IJIK6Y;d2]5f0eBA:8Dc0mOB1QEF:U=R7e@;N62<3jH=4IDg@fG@74;7AM8^Hk=b4Q<M1VOmECLNG[C?I>B\<<G\KZILNVJ[BBGR\#
    NQ2^KhN]@M2cAR2V8m6U8WN?N^=aC<@<N<>AM>J5Hh>@EUFO1XMG?LI6O>0Q0@2FBa3kH2F^@N:e0kKM3X5ICB4hANJnJSKP8<:[\#
    :K6H1ULZ>K:4:2@DG_FMCINPA0N05dKmMjEcJDF\DjB<Jd;^<C613_7=FWF:><JVO0MKODAeF<Dl>a<e8TI7CU4b?F3O:W80Jh>e\#
    MnEG2gC1>1:9=CB4<@DF<3BCM4;aJjLGGDNWE4H<NkOFM[K\GjG?H:?YM5E[@e9IN9>5=E41HCDAK6NY<=@_GnJAOKOL6R4\4^<i\#
    3d1e9S75I1B[BNLT4j@:;gFfOY5Q:i2:36Mb2o@=<XKE76276?0d0L8ZAaCl@U6jAB;P1gJbMd90M1JFK_N7MN9mBl2?NH7@=[>E\#
    9_LA020DLk<mIP<7>P>SFQHZ@GOUHUAgG9OGOd9P4d64L9KL:>AT2`0R2X06D\95C38:913Z8I::>?1SASK48F8S;MGI>fMHJZ4E\#
    =U9C;05e2nEPLa>=N\9?=^Gc78CYGNChHXDa;fDG;e3[7>JXGXKOKY8`G1Ko?E@SFE2PIV<dHE>2IYJNLYEOKW<;?AAZ1R4S=`BT\#
    6a?kHF=MA<6n<0228\B81MHW?eO=9jEZ4[38LjEnMO?2Oo<f@6<c8_2;2N5[8dN1>d6[?V7kAj?8B65a=3GGOIFNL@;G57@[2E72\#
    <6E>0l2I8CD8>9G:@X1<?9MS3BCT79A`F@N>3e;LJJ=H2R<gOS8VK`4P4;?C5TIb0jA:DM8h@\8PE5Dh;=@^HfDkC\CV;\3;7B3H\#
    IHN5DDB?4CIa6`Bn7cJUI=DeD]BjO76@;FHSJM4_8[KdFV;3D<<1O1L7DQ9:6eOcERNM5W8]?TNc?GL4GdCb7TFdMMJIIh<_9bKK\#
    MB<aEYNgFGEk?lAJKJ@2;_?J@F4NNnE_GSIXBV7Q@`FHIWJYF?B5DX0<;THOO;C[L>MR2ZEjLh1aBb=P=97WM_LDO9FbI3@04@=0\#
    >c;WMZ8=HVCZ?=HLIA4M<`A;F]AK7jC^7DBhH[E\>CInDV1DI?3?GCLg9G7HI;JeKjGeLUF4:L<T@hOb6i>i7<IDBPFoEM=;1E8A\#
    1AEEEBCH:QHR@IH8HaDL;bL80H0`0F9D1^;jG0BI5c:<IQD?D@:jKF9c=X1NIfOVJLE=OOKf7gLCO\AYO6LlH7D10U4i4>00I4=f\#
    ;IOTJ;NJ:^BgL3>U:FAd?ZNOCi582h1n<k6MJK2@537;63BkDN>;Ne=13PGQ;HOn5^IeH0O25b8LJP<[@iAbJWGLF[@55HF_=cHM\#
    A^DZ:bG=6C5=1i=eIF84GMGVBeO`=\LmE^CK?g>75JIGDEHNAHH\IS;BFl?R2kDf0a6cC]IiL_5<JO<85i5R=J:fE9NbEN2a:A?o\#
    8oDO:?HiEQ?f2J9X14JCBo=L:65o3>OCBF5NA1@LI[:BH_GlJ>I0LI5P:h<nAVHl6fHe?cO:<W2[I9:]6Q7YEa@@?aCA<E3JBL6G\#
    BdAGGoAC7ZLe?3;J3S2S:oLX45K13N;40nB;>R6kE:CNLS8lHn28EL>BBiL?9@7UEo=QCR37D[@k5lDWETJ8N=9K93AUNUGB<GLW\#
    Ni837AEiIUJkEb;:J44`5\1jMA6O=kLRNG3C:32_0c>gBR@cCDGZ;KB34V5?9`7\GA=lL;MJDJ<\HoCf7I=ZNl>M?0HAN30[AIIl\#
    M;CJ<ZKkC9KU@3EK=VOEMlCjEH>[L[H]H;=SNaL5CF>^1?599B239L8@;oDUM:COFI?K6S9YOjHP:YFY46Im4lCeFa?;;Z;?FK8B\#
    9J<U:IG`@HC4LHDB?`;m5FO5OX568H8f13N2MfCd?7NmK<?dOJOQK0NhL\MV@>CLKCDiC685=47h=DFk42E26hKT=GJ0H>J:G5@1\#
    H?<b0h4RC5;R:J>V=o20L2:lF>Ef3g?[>LOA=i5m1:JB3f0BKX3T4?8i739aN:5j3Y2T>D8aBH3UGJ<l<P5_FL@O3<5Z;6=jAl96\#
    >H5O7]H^4X<?GKNF<O0_=N>nNC7S82:S3\KlNRFBNAA><j7lA[4]7LHbB:I`5>9<=:2O:VBDAL=A30J^AAIIFZ9H9\D0E1<2N;Ai\#
    :@E]=7=]Ig8kGbC8CW3FHdIBMo@bKG2HL6A]?UBEFcG>5;M]1B:T5k?M>jG^IN9>:;;Q9f@VF83I>kH`=mFU50NI51CnD>2\C_:Z\#
    3Q:cJ@94GgHgJgIR8KK89QOZ4cLiDn6KOHJlCC3^;XA96BKR=?:CHYA6@]9WD6IC@R;D?S092e4k4=6>LV6E12JRO8@Y;k3]@70]\#
    2L5:EIH18Q7MB@IdG2MY6mAQJ_A=M6M91\3GOe1hEVO4MQ15D9MX1I>]HIG]H@7m<AM?M8J9M<LJ6ZMeI:<FOMAk26A@1H4KLF<J\#
    E`KNMcJGFiO[NX<>@gG8>GF5E0GY:=?_LMLn:DLoJ<;>BZM2BWI<?HF;Dm=87^DPFJD43A48CXBU1YM=21OWDRL:Gf24MF8?<5:O\#
    <S9E:NK977A26_MEA3;8IEH4D`>_9nG4434OBGHj6:D77f?\G<E<A8MW5VK:9g:RMh9h>W5E6A<H@m;N?@>F185`EANjO3K2?DI@\#
    ?Q6L=h6<;E0b32KVHBOlJQ626PGO:a8>=O69<4M@AoNZ4A3D;CFg2i?1Dd<Q5C>`814fML9i97?IJi@BF2MUMg7?O_9NAFH6J\7a\#
    ==5MN@O?BYNTKBNKK]GaIZ6=AOL^Ac1K1>5AGmF6G78g=6<VJHIOJ2IMJaB_;;F7@EBc2C7oD29FF91P2jKn?XLQ?5B`GT<^
    """#
  )
}
