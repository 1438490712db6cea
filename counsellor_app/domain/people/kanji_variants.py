"""Kanji that are one character to whoever searches: old forms (旧字体), forms in names (異体字).

Each group starts with the form that the search key uses. Compatibility characters (神 福 U+FA10…) are
folded by NFKC already and need no group.
"""

_NAME_FORMS = """
高髙 崎﨑嵜碕 辺邊邉𨘢 斎齋斉齊亝 浜濱濵 桑桒 柳栁桺 徳德 瀬瀨 清淸 吉𠮷 橋槗𣘺 島嶋嶌㠀 富冨 広廣 沢澤
竜龍 滝瀧 黒黑 恵惠 増增 国國囯圀 学學 桜櫻 真眞 静靜 関關 沖冲 峰峯 秋穐秌 館舘 杉椙 松枩 梅楳
鶴靏靍寉 条條 会會 芦蘆 鉄鐵銕 寿壽 栄榮 万萬 与與 亀龜 円圓 塩鹽 桧檜 曽曾 稲稻 穂穗 駅驛 駒駈
薮藪籔 槙槇 頼賴 曻昇 宝寶寳 弥彌 礼禮 郎郞 花華 岳嶽 巌巖 崖厓 薫薰 尭堯 猪豬 祇祗 土圡 奥奧 鴎鷗 蛍螢 蝋蠟
頬頰 剥剝 填塡 繋繫 掴摑 痩瘦 箪簞 嘘噓 侠俠 躯軀 醤醬 麺麵 凛凜 晄晃 煕熙熈 絋紘 強强 温溫 慎愼
簑蓑 鹸鹼 鯵鰺 蔵藏 鎌鐮 野埜 舩船 村邨 雁鴈 祢禰 飯飰 児兒 兎兔菟 柏栢 横橫
"""

_OLD_FORMS = """
亜亞 悪惡 圧壓 囲圍 為爲 医醫 壱壹 飲飮 隠隱 営營 衛衞 悦悅 閲閱 縁緣 艶艷 応應 欧歐 殴毆 仮假 価價
画畫 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 楽樂 渇渴 巻卷 陥陷 勧勸 寛寬 歓歡 観觀 気氣 帰歸 既旣 偽僞
戯戲 犠犧 糸絲 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 暁曉 区區 駆驅 勲勳 径徑 茎莖 掲揭 渓溪 経經
継繼 軽輕 鶏鷄雞 芸藝 撃擊 欠缺 県縣 倹儉 剣劍劒劔 険險 圏圈 検檢 献獻 研硏 権權 顕顯 験驗 厳嚴 効效
恒恆 鉱鑛 号號 黄黃 砕碎 済濟 歳歲 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘 姉姊 歯齒 辞辭 湿濕
実實 写寫 釈釋 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 叙敍 奨奬 将將 渉涉 焼燒 証證 乗乘 浄淨 状狀 剰剩
畳疊疉 嬢孃 譲讓 醸釀 触觸 嘱囑 寝寢 晋晉 尽盡 図圖 粋粹 酔醉 随隨 髄髓 枢樞 数數 声聲 青靑 摂攝
専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 双雙 壮壯 争爭 荘莊 捜搜 巣巢 挿插 装裝 総總 騒騷 臓臟 即卽 属屬
続續 堕墮 対對 体體 帯帶 滞滯 台臺 択擇 担擔 単單 胆膽 団團 弾彈 断斷 痴癡 遅遲 着著 昼晝 虫蟲 鋳鑄
庁廳 徴徵 聴聽 鎮鎭 転轉 点點 伝傳 党黨 盗盜 灯燈 当當 闘鬪 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜
廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 瓶甁 払拂 仏佛 併倂 並竝 変變 弁辨瓣辯辧 舗鋪 歩步 豊豐
褒襃 翻飜 毎每 満滿 黙默 戻戾 訳譯 薬藥 予豫 余餘 誉譽 揺搖 様樣 謡謠 遥遙 来來 乱亂 覧覽 略畧 両兩
猟獵 緑綠 涙淚 塁壘 励勵 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓 録錄 湾灣 尚尙 弯彎 瑶瑤 萌萠
禄祿 群羣 裏裡 涼凉 匂匀
"""


def _table(*blocks: str) -> dict[int, str]:
    groups = [group for block in blocks for group in block.split()]
    return {ord(form): group[0] for group in groups for form in group[1:]}


TO_SEARCH_FORM = _table(_NAME_FORMS, _OLD_FORMS)
"""For `str.translate`: each variant to the form that stands for its group."""
